package nl.perspectief.oracles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Examples;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.GeneratedCovenants;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.engine.CompiledCovenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cedar and XACML decide what was exported to them, and permit exactly what the kernel permits. */
class OracleTests {
    private static final int KINDS = 600;
    private static final int EACH = 5;

    private final Path folder;
    private int permitted;
    private int refused;

    OracleTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private static List<Covenant> covenants() {
        List<Covenant> covenants = new ArrayList<>();
        Examples.names().forEach(name -> covenants.add(Examples.read(name)));
        LongStream.range(1, 13).mapToObj(GeneratedCovenants::of).forEach(covenants::add);
        return covenants;
    }

    @Test
    void cedar_permits_what_the_kernel_permits() {
        covenants().forEach(covenant -> agree(covenant, new CedarOracle(covenant)));
        assertThat(permitted).isGreaterThan(300);
        assertThat(refused).isGreaterThan(2_000);
    }

    @Test
    void xacml_permits_what_the_kernel_permits() {
        covenants().forEach(covenant -> agree(covenant, new XacmlOracle(covenant, fresh())));
        assertThat(permitted).isGreaterThan(300);
        assertThat(refused).isGreaterThan(2_000);
    }

    private Path fresh() {
        try {
            return Files.createTempDirectory(folder, "xacml");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void agree(Covenant covenant, Oracle oracle) {
        CompiledCovenant kernel = CompiledCovenant.of(covenant);
        for (Samples.Sample sample :
                Samples.of(kernel, KINDS, EACH, new Random(42)).all()) {
            boolean permits = kernel.decide(sample.question(), sample.facts()).permitted();
            assertThat(oracle.permits(sample.question(), sample.facts()))
                    .as("%s: %s", covenant.id(), sample)
                    .isEqualTo(permits);
            permitted += permits ? 1 : 0;
            refused += permits ? 0 : 1;
        }
    }

    @Test
    void what_the_covenant_does_not_know_is_refused_by_all() {
        Covenant covenant = Examples.lichtendal();
        Question known = new Question("jongerenwerk", "gemeente", "procesregisseur", "c4", "d2", "f1", Extent.FULL);
        Facts all = _ -> Truth.TRUE;
        assertThat(CompiledCovenant.of(covenant).decide(known, all).permitted()).isTrue();
        for (Oracle oracle : List.of(new CedarOracle(covenant), new XacmlOracle(covenant, fresh()))) {
            assertThat(oracle.permits(known, all)).isTrue();
            for (Question question : List.of(
                    new Question("?", "gemeente", "procesregisseur", "c4", "d2", "f1", Extent.FULL),
                    new Question("jongerenwerk", "?", "procesregisseur", "c4", "d2", "f1", Extent.FULL),
                    new Question("jongerenwerk", "gemeente", "?", "c4", "d2", "f1", Extent.FULL),
                    new Question("jongerenwerk", "gemeente", "procesregisseur", "?", "d2", "f1", Extent.FULL),
                    new Question("jongerenwerk", "gemeente", "procesregisseur", "c4", "?", "f1", Extent.FULL),
                    new Question("jongerenwerk", "gemeente", "procesregisseur", "c4", "d2", "?", Extent.FULL))) {
                assertThat(oracle.permits(question, all)).as("%s", question).isFalse();
            }
        }
    }

    @Test
    void cedar_finds_nothing_wrong_with_the_policies_and_their_schema() {
        for (Covenant covenant : covenants()) {
            assertThat(new CedarOracle(covenant).problems()).isEmpty();
        }
    }
}
