package nl.perspectief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What others wrote: shipped with its licence beside it, or not here. */
class TextsOfOthersTests {
    private static final Path ROOT = Path.of("..");
    private static final Set<String> NOT_OURS = Set.of("target", ".git");

    @Test
    void what_is_shipped_of_others_has_its_licence_beside_it() {
        Path vendor = ROOT.resolve("app/src/main/resources/static/vendor");
        assertThat(names(vendor).filter(name -> !name.contains("LICENSE") && !name.equals("README.md")))
                .hasSizeGreaterThan(2)
                .allSatisfy(name -> assertThat(names(vendor))
                        .as(name)
                        .anyMatch(licence -> licence.contains("-LICENSE")
                                && name.startsWith(licence.substring(0, licence.indexOf("-LICENSE")))));
        assertThat(names(ROOT.resolve("covenant/src/main/resources/nl/perspectief/covenant/render/fonts")))
                .contains("OFL.txt");
    }

    @Test
    @NeedsConformance(".")
    void no_published_scenario_suite_or_schema_is_in_the_repository() throws IOException {
        Set<String> theirs = files(Conformance.path("."))
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toSet());
        assertThat(theirs).isNotEmpty();
        assertThat(files(ROOT.toRealPath())
                        .map(file -> file.getFileName().toString())
                        .toList())
                .hasSizeGreaterThan(500)
                .doesNotContainAnyElementsOf(theirs);
    }

    private static Stream<String> names(Path folder) {
        return list(folder).stream().map(file -> file.getFileName().toString());
    }

    private static Stream<Path> files(Path folder) {
        return list(folder).stream()
                .filter(file -> !NOT_OURS.contains(file.getFileName().toString()))
                .flatMap(file -> Files.isDirectory(file) ? files(file) : Stream.of(file));
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
