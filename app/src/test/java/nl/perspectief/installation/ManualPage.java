package nl.perspectief.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the manual, and the commands in it as somebody would copy them. */
record ManualPage(Path file, String text) {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path MANUAL = ROOT.resolve("docs/manual");
    private static final String LAUNCHER = "./perspectief";
    private static final String MARK = "<!-- proef: %s -->";
    private static final Pattern INLINE = Pattern.compile("`(\\./perspectief(?: [^`]*)?)`");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    static List<ManualPage> all() {
        try (var files = Files.list(MANUAL)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(ManualPage::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ManualPage named(String name) {
        return read(MANUAL.resolve(name));
    }

    private static ManualPage read(Path file) {
        try {
            return new ManualPage(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The arguments of each command, in blocks and between words. */
    List<List<String>> commands() {
        return Stream.concat(block().stream(), INLINE.matcher(text).results().map(found -> found.group(1)))
                .map(ManualPage::arguments)
                .toList();
    }

    /** The arguments of the commands in fences with this word behind them, in their order. */
    List<List<String>> fenced(String word) {
        return Pattern.compile("(?s)```" + word + "\n(.*?)```")
                .matcher(text)
                .results()
                .flatMap(fence -> fence.group(1).lines())
                .map(ManualPage::arguments)
                .toList();
    }

    /** The arguments of the commands in indented blocks with this mark before them, in their order. */
    List<List<String>> marked(String run) {
        List<List<String>> commands = new ArrayList<>();
        boolean wanted = false;
        for (String line : lines()) {
            wanted = line.isBlank() || line.startsWith("    ")
                    ? wanted
                    : line.strip().equals(MARK.formatted(run));
            if (wanted && line.strip().startsWith(LAUNCHER)) {
                commands.add(arguments(line.strip()));
            }
        }
        return commands;
    }

    /** A command that goes on in the next line is one line. */
    private List<String> lines() {
        return text.replaceAll(" *\\\\\n *", " ").lines().toList();
    }

    private List<String> block() {
        List<String> lines = new ArrayList<>();
        boolean fence = false;
        for (String line : lines()) {
            fence ^= line.startsWith("```");
            if ((fence || line.startsWith("    ")) && line.strip().startsWith(LAUNCHER)) {
                lines.add(line.strip());
            }
        }
        return lines;
    }

    /** As a shell reads it, up to a comment or another program. */
    private static List<String> arguments(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find() && !word.group().equals("|") && !word.group().startsWith("#")) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return List.copyOf(words.subList(1, words.size()));
    }
}
