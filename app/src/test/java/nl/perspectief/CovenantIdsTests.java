package nl.perspectief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.language.CovenantReader;
import nl.perspectief.covenant.vocabulary.Named;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/** The application knows meanings only: no id of an example covenant stands in its code, SQL, templates or texts. */
class CovenantIdsTests {
    private static final Path EXAMPLES = Path.of("../covenants");

    /** What is of the demo, makes up data, or measures with it; and migrations that bring former rows over. */
    private static final Pattern OF_THE_DEMO =
            Pattern.compile(".*/(synthetic|bench|demo)/.*|.*/Demo\\w+\\.java|.*/V([0-7]\\d\\d|8[0-8]\\d|90[01])__.*");

    /** Written as a value: in quotes, or behind the last dot of a key. */
    private static final Pattern VALUE = Pattern.compile("[\"']([a-z0-9-]+)[\"']|^[\\w.-]+\\.([a-z0-9-]+)=");

    private static Vocabulary vocabulary(Path example) {
        SortedMap<String, String> files = new TreeMap<>();
        files(example).forEach(path -> files.put(path.getFileName().toString(), read(path)));
        return switch (CovenantReader.read(files)) {
            case CovenantReader.Readable(Covenant covenant) -> covenant.vocabulary();
            case CovenantReader.Unreadable(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that no ordinary word is: with a digit or a hyphen in them. */
    private static Set<String> ids() throws IOException {
        Set<String> ids = new TreeSet<>();
        try (Stream<Path> examples = Files.list(EXAMPLES)) {
            examples.map(CovenantIdsTests::vocabulary)
                    .flatMap(words -> Stream.of(
                                    words.partners(),
                                    words.roles(),
                                    words.categories(),
                                    words.purposes(),
                                    words.phases(),
                                    words.conditions())
                            .flatMap(List::stream))
                    .map(Named::id)
                    .filter(id -> id.matches(".*[0-9-].*"))
                    .forEach(ids::add);
        }
        return ids;
    }

    @Test
    void no_id_of_an_example_covenant_stands_outside_the_demo() throws IOException {
        Set<String> ids = ids();
        assertThat(ids).contains("c12", "d2", "f0", "beiden-getekend", "niet-ouder-dan-12-maanden");
        List<String> found = Stream.of(
                        "src/main/java", "src/main/jte", "src/main/resources/texts", "src/main/resources/db")
                .flatMap(folder -> files(Path.of(folder)).stream())
                .filter(path -> path.toString().matches(".*\\.(java|jte|properties|sql)"))
                .filter(path -> !OF_THE_DEMO.matcher(path.toString()).matches())
                .flatMap(path -> read(path)
                        .lines()
                        .flatMap(line -> VALUE.matcher(line).results())
                        .map(value -> value.group(1) == null ? value.group(2) : value.group(1))
                        .filter(ids::contains)
                        .map(id -> path + ": " + id))
                .toList();
        assertThat(found).isEmpty();
    }
}
