package nl.perspectief.harbour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.analysis.Abilities;
import nl.perspectief.covenant.analysis.Finding;
import nl.perspectief.covenant.analysis.Findings;
import nl.perspectief.covenant.language.CovenantReader;
import nl.perspectief.covenant.vocabulary.Named;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/** The covenants of the harbour are another partnership's indeed, or the journey there would prove nothing. */
class HarbourWordsTests {
    private static final Path OURS = Path.of("src/test/resources/covenants");

    private static List<Path> folders(String place) {
        try (Stream<Path> folders = Files.list(Path.of(place))) {
            return folders.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, String> files(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static Covenant read(Path folder) {
        return switch (CovenantReader.read(files(folder))) {
            case CovenantReader.Readable(Covenant covenant) -> covenant;
            case CovenantReader.Unreadable(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static Covenant ours(String regime) {
        return read(OURS.resolve(regime));
    }

    private static Set<String> ids(Covenant covenant) {
        Vocabulary words = covenant.vocabulary();
        return Stream.of(
                        words.partners().stream().map(Named::id),
                        words.roles().stream().map(Named::id),
                        words.categories().stream().map(Named::id),
                        words.purposes().stream().map(Named::id),
                        words.phases().stream().map(Named::id),
                        words.conditions().stream().map(Named::id),
                        words.grounds().stream().map(Named::id),
                        covenant.rules().stream().map(Rule::id),
                        Stream.of(covenant.id()))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }

    @Test
    void no_id_of_any_sort_is_shared_with_an_example() {
        Set<String> examples = folders("../covenants").stream()
                .flatMap(folder -> ids(read(folder)).stream())
                .collect(Collectors.toSet());
        assertThat(examples).contains("gemeente", "c12", "beiden-getekend", "avg-5-1-b");
        assertThat(folders(OURS.toString()))
                .hasSize(2)
                .allSatisfy(folder ->
                        assertThat(ids(read(folder))).hasSizeGreaterThan(60).doesNotContainAnyElementsOf(examples));
    }

    @Test
    void they_are_written_with_english_keywords() {
        assertThat(folders(OURS.toString()))
                .allSatisfy(folder -> assertThat(files(folder))
                        .allSatisfy((_, text) -> assertThat(text)
                                .doesNotContain(
                                        "betekent:", "```regel", "```woorden", "gever:", "naam:", "geen regel")));
    }

    @Test
    void a_check_finds_no_mistake_and_says_what_cannot_be_done() {
        for (String regime : List.of(HarbourDistrict.APPROACH, HarbourDistrict.HOUSE)) {
            assertThat(Findings.of(ours(regime)))
                    .filteredOn(finding -> finding.kind().weight() == Finding.Weight.MISTAKE)
                    .isEmpty();
        }
        assertThat(Abilities.sentences(ours(HarbourDistrict.APPROACH)))
                .anyMatch(said -> said.contains("‘quay-talk’ kent Perspectief niet"))
                .anyMatch(said -> said.contains("Municipality of Eastquay") && said.contains("kiest welke"))
                .anyMatch(said -> said.startsWith("partner in a plan, guest in a plan"));
        assertThat(Abilities.sentences(ours(HarbourDistrict.HOUSE)))
                .anyMatch(said -> said.contains("‘points-shown’ kent Perspectief niet"));
    }
}
