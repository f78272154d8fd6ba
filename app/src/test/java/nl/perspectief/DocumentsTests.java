package nl.perspectief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written beside the code speaks of what there is. */
class DocumentsTests {
    private static final Path ROOT = Path.of("..");
    private static final Path PAGES = ROOT.resolve("docs/modules");

    /** A type by its name, alone or with a member: two humps at least, so that it is no word of HTTP or of a log. */
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+)\\b[^`]*`");
    /** In the first column of a table of types, every name in code is one. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[A-Z][^|]*) \\|");

    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w*)`");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|enum|@?interface) ([A-Z]\\w*)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");

    @Test
    void every_module_has_a_page() {
        Set<String> modules = folder(Path.of("src/main/java/nl/perspectief"))
                .filter(module -> Files.exists(module.resolve("package-info.java")))
                .filter(module -> text(module.resolve("package-info.java")).contains("@ApplicationModule("))
                .map(module -> module.getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(modules).hasSizeGreaterThan(10);
        modules.removeIf(name -> Files.exists(PAGES.resolve(name + ".md")));
        assertThat(modules).as("no page in docs/modules").isEmpty();
    }

    @Test
    void a_page_of_a_module_names_types_that_exist() {
        Set<String> types =
                sources().flatMap(source -> found(DECLARED, text(source))).collect(Collectors.toSet());
        for (Path page : pages("docs/modules")) {
            String text = text(page);
            Set<String> named = Stream.concat(
                            found(TYPE, text), found(ROW, text).flatMap(row -> found(NAME, row)))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(named).as(page.toString()).isNotEmpty().isSubsetOf(types);
        }
    }

    @Test
    void a_link_to_a_file_leads_to_one() {
        for (Path page : Stream.of("", "docs", "docs/adr", "docs/modules")
                .flatMap(folder -> pages(folder).stream())
                .toList()) {
            assertThat(found(LINK, text(page)))
                    .as(page.toString())
                    .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
        }
    }

    @Test
    void every_decision_is_listed_and_says_what_it_costs() {
        String list = text(ROOT.resolve("docs/adr/README.md"));
        for (Path decision : pages("docs/adr")) {
            if (!decision.endsWith("README.md")) {
                assertThat(list).contains("(" + decision.getFileName() + ")");
                assertThat(text(decision))
                        .as(decision.toString())
                        .containsSubsequence(
                                "\nStatus: ", "\n## Context\n", "\n## Decision\n", "\n## Consequences\n- ");
            }
        }
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    private static List<Path> pages(String folder) {
        return folder(ROOT.resolve(folder))
                .filter(file -> file.toString().endsWith(".md"))
                .toList();
    }

    private static Stream<Path> folder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> sources() {
        return Stream.of("covenant", "authzen", "statistics", "oracles", "app").flatMap(module -> {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
                return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
