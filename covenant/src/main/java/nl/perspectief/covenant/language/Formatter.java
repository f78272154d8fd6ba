package nl.perspectief.covenant.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/**
 * Gives the fenced blocks of a covenant one layout: keys in a fixed order, one space, lists on one line, descriptions
 * below each other. Not a letter of the text between them changes. A block with a comment, or that cannot be read, stays
 * as it is.
 */
public final class Formatter {
    private static final Pattern LINE = Pattern.compile("([^\\r\\n]*)(\\r\\n|\\r|\\n|$)");
    private static final Pattern COMMENT = Pattern.compile("(?m)(?:^|\\s)#");

    private final @Nullable Surface surface;

    private Formatter(@Nullable Surface surface) {
        this.surface = surface;
    }

    /** A covenant in the canonical layout, each word in the language it was written in. */
    public static SortedMap<String, String> format(SortedMap<String, String> files) {
        return new Formatter(null).all(files);
    }

    /** The same with every fixed word in one language; it reads as the same covenant. */
    public static SortedMap<String, String> format(SortedMap<String, String> files, Surface surface) {
        return new Formatter(surface).all(files);
    }

    private SortedMap<String, String> all(SortedMap<String, String> files) {
        SortedMap<String, String> formatted = new TreeMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            formatted.put(file.getKey(), one(file.getKey(), CleanFiles.lines(file.getValue())));
        }
        return formatted;
    }

    private record Line(String text, String end) {
        @Override
        public String toString() {
            return text + end;
        }
    }

    private String one(String file, String content) {
        List<Line> lines = lines(content);
        StringBuilder formatted = new StringBuilder();
        int at = 0;
        for (Sheet.Piece piece : Sheet.cut(file, content, new Problems()).pieces()) {
            int start = piece.line() - 1;
            switch (piece.kind()) {
                case FENCE -> {
                    int end = closing(lines, start);
                    copy(lines, at, start, formatted);
                    fence(lines, start, end, piece.text(), formatted);
                    at = end;
                }
                case NO_RULE -> {
                    copy(lines, at, start, formatted);
                    formatted.append(noRule(lines.get(start)));
                    at = start + 1;
                }
                case HEADING, PROSE -> {}
            }
        }
        copy(lines, at, lines.size(), formatted);
        return formatted.toString();
    }

    /** The same lines, by the same ends, as {@link Sheet} sees. */
    private static List<Line> lines(String content) {
        List<Line> lines = new ArrayList<>();
        Matcher matcher = LINE.matcher(content);
        while (matcher.find() && matcher.start() < content.length()) {
            lines.add(new Line(matcher.group(1), matcher.group(2)));
        }
        return lines;
    }

    private static int closing(List<Line> lines, int start) {
        int end = start + 1;
        while (end < lines.size() && !lines.get(end).text().strip().equals("```")) {
            end++;
        }
        return end;
    }

    private static void copy(List<Line> lines, int from, int to, StringBuilder formatted) {
        lines.subList(from, to).forEach(formatted::append);
    }

    private Line noRule(Line line) {
        if (surface == null) {
            return line;
        }
        int colon = line.text().indexOf(':');
        String mark = line.text().substring(0, colon);
        String put = mark.replace(mark.strip(), surface.loose(mark.strip()));
        return new Line(put + line.text().substring(colon), line.end());
    }

    private void fence(List<Line> lines, int start, int end, String yaml, StringBuilder formatted) {
        Line open = lines.get(start);
        Optional<String> layout = end == lines.size() || COMMENT.matcher(yaml).find()
                ? Optional.empty()
                : Yaml.mapping(yaml).flatMap(this::layout);
        if (layout.isEmpty()) {
            copy(lines, start, end, formatted);
            return;
        }
        String mark = open.text().strip().substring(3).strip();
        formatted
                .append("```")
                .append(surface == null ? mark : surface.loose(mark))
                .append(open.end());
        layout.get().lines().forEach(line -> formatted.append(line).append(open.end()));
    }

    private Optional<String> layout(MappingNode block) {
        return new Layout(surface).of(block);
    }
}
