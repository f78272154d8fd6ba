package nl.perspectief.covenant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.perspectief.covenant.language.CovenantReader;

/** The example covenants that ship with the product. */
public final class Examples {
    private static final Path FOLDER = Path.of("..", "covenants");

    private Examples() {}

    /** Every example, by the name of its folder. */
    public static List<String> names() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SortedMap<String, String> files(String name) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> articles = Files.list(FOLDER.resolve(name))) {
            for (Path article : articles.toList()) {
                files.put(article.getFileName().toString(), Files.readString(article));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    public static Covenant lichtendal() {
        return read("lokale-pga-lichtendal");
    }

    public static Covenant read(String name) {
        return switch (CovenantReader.read(files(name))) {
            case CovenantReader.Readable(Covenant covenant) -> covenant;
            case CovenantReader.Unreadable(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
