package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.installation.settings.Command;
import nl.perspectief.installation.settings.Options;
import org.junit.jupiter.api.Test;

/** The manual speaks of what is there. */
class ManualTests {
    /** What the launcher answers itself. */
    private static final Set<String> OF_LAUNCHER = Set.of("covenant", "statistics", "test");

    private static final Pattern FLAG = Pattern.compile("(?<![\\w-])--([a-z][a-z-]*)");
    private static final Pattern VARIABLE = Pattern.compile("PERSPECTIEF_[A-Z_]+");
    private static final Pattern SETTING = Pattern.compile("perspectief(?:\\.[a-z][a-z-]*)+");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)`");
    private static final Pattern FILE = Pattern.compile("`((?:app|docs|covenant|covenants)/[^` ]+|pom\\.xml)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)");

    private final List<ManualPage> pages = ManualPage.all();

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(found.groupCount()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<List<String>> commands() {
        return pages.stream()
                .flatMap(page -> page.commands().stream())
                .filter(words -> words.isEmpty() || !OF_LAUNCHER.contains(words.getFirst()))
                .toList();
    }

    private static Options read(List<String> words) {
        return Options.read(words.toArray(String[]::new), Map.of());
    }

    private static List<Path> files(String... folders) {
        return Stream.of(folders)
                .flatMap(folder -> {
                    try (var all = Files.walk(ManualPage.ROOT.resolve(folder))) {
                        return all.filter(Files::isRegularFile).toList().stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_command_in_it_is_understood() {
        assertThat(commands())
                .hasSizeGreaterThan(30)
                .allSatisfy(words -> assertThatCode(() -> read(words)).doesNotThrowAnyException());
    }

    @Test
    void it_has_every_command() {
        assertThat(commands().stream().map(words -> read(words).command()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(Command.class));
    }

    @Test
    void every_option_in_it_is_there() {
        Set<String> flags = pages.stream()
                .flatMap(page -> found(FLAG, page.text()).stream())
                .collect(Collectors.toSet());
        assertThat(flags)
                .hasSizeGreaterThan(15)
                .allSatisfy(flag -> assertThat(known(flag)).as("--" + flag).isTrue());
    }

    private static boolean known(String flag) {
        try {
            read(List.of("user", "--" + flag, "ja"));
            return true;
        } catch (RuntimeException e) {
            return !String.valueOf(e.getMessage()).startsWith("Onbekende optie");
        }
    }

    @Test
    void every_variable_in_it_is_read_by_something() {
        Set<String> settings = files("app/src/main").stream()
                .filter(file -> file.toString().matches(".*\\.(java|yml)"))
                .flatMap(file -> found(Pattern.compile("(" + SETTING + ")"), text(file)).stream())
                .map(setting -> setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
                .collect(Collectors.toSet());
        Set<String> variables = files("docs/manual").stream()
                .flatMap(file -> found(Pattern.compile("(" + VARIABLE + ")"), text(file)).stream())
                .collect(Collectors.toSet());
        assertThat(variables)
                .hasSizeGreaterThan(15)
                .allSatisfy(variable -> assertThat(settings.contains(variable)
                                || known(variable.replace("PERSPECTIEF_", "")
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')))
                        .as(variable)
                        .isTrue());
    }

    @Test
    void every_class_and_test_in_it_is_there() {
        Set<String> there = files("app/src", "authzen/src", "covenant/src").stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".java"))
                .map(name -> name.replace(".java", ""))
                .collect(Collectors.toSet());
        Set<String> named = pages.stream()
                .flatMap(page -> found(CLASS, page.text()).stream())
                .collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(60).isSubsetOf(there);
    }

    @Test
    void every_file_and_link_in_it_is_there() {
        for (ManualPage page : pages) {
            assertThat(found(FILE, page.text()))
                    .allSatisfy(
                            file -> assertThat(ManualPage.ROOT.resolve(file)).exists());
            assertThat(found(LINK, page.text()))
                    .isNotEmpty()
                    .allSatisfy(
                            link -> assertThat(page.file().resolveSibling(link).normalize())
                                    .exists());
        }
    }

    @Test
    void every_chapter_of_the_standard_has_a_row_with_what_is_not_done() {
        List<String> rows = ManualPage.named("beveiliging.md")
                .text()
                .lines()
                .filter(line -> line.matches("\\| V\\d+ .*"))
                .toList();
        assertThat(rows).hasSize(17);
        assertThat(rows.subList(0, 16))
                .allSatisfy(row -> assertThat(row.split("\\|"))
                        .as(row)
                        .hasSize(5)
                        .allSatisfy(cell ->
                                assertThat(cell.equals("") || !cell.isBlank()).isTrue()));
    }
}
