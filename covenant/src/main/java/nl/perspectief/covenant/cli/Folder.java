package nl.perspectief.covenant.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.language.CovenantReader;
import nl.perspectief.covenant.language.Problem;

/** A covenant in a folder of Markdown files. */
sealed interface Folder {
    /** It can be read. */
    record Opened(Path path, SortedMap<String, String> files, Covenant covenant) implements Folder {}

    /** It cannot. @param problems those of the document; empty when there is no document */
    record Closed(String path, List<Problem> problems, List<String> lines) implements Folder {}

    static Folder open(String written) {
        try {
            Path path = Path.of(written);
            if (!Files.isDirectory(path)) {
                return closed(written, "is geen map.");
            }
            SortedMap<String, String> files = files(path);
            return files.isEmpty() ? closed(written, "bevat geen Markdown (.md).") : read(path, files);
        } catch (CharacterCodingException e) {
            return closed(written, "bevat tekst die geen UTF-8 is.");
        } catch (InvalidPathException | IOException e) {
            return closed(written, "kan niet worden gelezen.");
        }
    }

    private static Closed closed(String path, String wrong) {
        return new Closed(path, List.of(), List.of("‘" + path + "’ " + wrong));
    }

    private static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> articles = Files.list(folder)) {
            for (Path article : articles.toList()) {
                String name = String.valueOf(article.getFileName());
                if (name.endsWith(".md") && Files.isRegularFile(article)) {
                    files.put(name, Files.readString(article));
                }
            }
        }
        return files;
    }

    private static Folder read(Path path, SortedMap<String, String> files) {
        return switch (CovenantReader.read(files)) {
            case CovenantReader.Readable(Covenant covenant) -> new Opened(path, files, covenant);
            case CovenantReader.Unreadable(List<Problem> problems) ->
                new Closed(
                        path.toString(),
                        problems,
                        problems.stream()
                                .map(problem -> path.resolve(problem.place().file()) + ":"
                                        + problem.toString()
                                                .substring(
                                                        problem.place().file().length() + 1))
                                .toList());
        };
    }

    /** All that is wrong with some folders. */
    static List<String> problems(List<Folder> folders) {
        List<String> problems = new ArrayList<>();
        for (Folder folder : folders) {
            if (folder instanceof Closed closed) {
                problems.addAll(closed.lines());
            }
        }
        return problems;
    }

    /** What can be done with one folder, or what is wrong with it. */
    static Answer with(String path, java.util.function.Function<Opened, Answer> use) {
        return switch (open(path)) {
            case Opened opened -> use.apply(opened);
            case Closed closed -> Answer.unusable(closed.lines());
        };
    }
}
