package nl.perspectief.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Specification;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.language.CovenantReader;
import org.junit.jupiter.api.Test;

/** How a refusal is told, by the care and safety house: there danger alone lets the police know who it is. */
class DecidedTests {
    private static final String DANGER = "acuut-gevaar";
    private static final String INFORMED = "geinformeerd-of-uitgesteld";
    private static final Covenant HOUSE = read(Path.of("../covenants/zorg-en-veiligheidshuis-lichtendal"));
    private static final Question WHO =
            new Question("gemeente", "politie", "deelnemer", "c1", "casus", "s6", Extent.SUMMARY);

    private static Covenant read(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return switch (CovenantReader.read(files)) {
            case CovenantReader.Readable(Covenant covenant) -> covenant;
            case CovenantReader.Unreadable(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static Decisions.Decided decided(Map<String, Truth> otherwise) {
        Facts facts = id -> otherwise.getOrDefault(id, Truth.TRUE);
        return new Decisions.Decided(HOUSE, WHO, facts, Specification.decide(HOUSE, WHO, facts));
    }

    private static List<String> lacking(Decision decision) {
        return switch (decision) {
            case Decision.Permit _ -> List.of();
            case Decision.Refusal refusal -> refusal.missing();
            case Decision.Undetermined undetermined -> undetermined.unknown();
        };
    }

    @Test
    void danger_of_which_nobody_spoke_does_not_hide_that_they_have_to_be_told() {
        Decisions.Decided decided = decided(Map.of(DANGER, Truth.UNKNOWN, INFORMED, Truth.FALSE));
        assertThat(lacking(decided.decision())).containsExactly(DANGER);
        assertThat(lacking(decided.told())).contains(INFORMED);
    }

    @Test
    void what_is_told_is_never_a_permission_that_was_not_given() {
        assertThat(decided(Map.of(DANGER, Truth.UNKNOWN, INFORMED, Truth.UNKNOWN))
                        .told())
                .isNotInstanceOf(Decision.Permit.class);
        Decisions.Decided danger = decided(Map.of(INFORMED, Truth.FALSE));
        assertThat(danger.decision()).isInstanceOf(Decision.Permit.class);
    }
}
