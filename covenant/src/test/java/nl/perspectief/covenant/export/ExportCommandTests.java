package nl.perspectief.covenant.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.perspectief.covenant.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTests {
    private static final String LICHTENDAL = "../covenants/lokale-pga-lichtendal";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return ExportCommand.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void it_writes_the_covenant_in_the_language_that_was_asked() {
        assertThat(run(LICHTENDAL, "--to", "cedar")).isEqualTo(ExportCommand.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(CedarPolicies.of(Examples.lichtendal()));
    }

    @Test
    void it_writes_to_a_file(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("policy.xml");
        assertThat(run("--to", "xacml", "--out", file.toString(), LICHTENDAL)).isEqualTo(ExportCommand.DONE);
        assertThat(Files.readString(file)).isEqualTo(XacmlPolicies.of(Examples.lichtendal()));
        assertThat(out.size()).isZero();
    }

    @Test
    void what_it_does_not_understand_it_does_not_do() {
        for (String[] args : List.of(
                new String[] {LICHTENDAL},
                new String[] {"--to", "odrl"},
                new String[] {LICHTENDAL, "--to", "rego"},
                new String[] {LICHTENDAL, "--to"},
                new String[] {LICHTENDAL, "elders", "--to", "odrl"})) {
            assertThat(run(args)).isEqualTo(ExportCommand.MISUSED);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Gebruik: export MAP");
        assertThat(out.size()).isZero();
    }

    @Test
    void a_covenant_that_cannot_be_read_is_not_exported(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("01.md"), "# Artikel 1\n\nEen zin zonder regel.\n");
        assertThat(run(folder.toString(), "--to", "odrl")).isEqualTo(ExportCommand.FAILED);
        assertThat(run(folder.resolve("nergens").toString(), "--to", "odrl")).isEqualTo(ExportCommand.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("heeft geen regel")
                .contains("nergens");
        assertThat(out.size()).isZero();
    }
}
