package nl.perspectief.covenant.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.covenant.Place;

/** One Markdown file cut into pieces: headings, paragraphs, fenced blocks, and lines that say why there is no rule. */
record Sheet(String file, List<Piece> pieces) {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)");
    private static final Pattern FENCE = Pattern.compile("```\\s*(\\S*)\\s*");
    private static final Pattern NO_RULE = Pattern.compile("(?:geen regel|no rule):\\s*(.*)", Pattern.DOTALL);

    /** @param kind what it is; for a fence {@code mark} is the word behind the ticks, for a heading its hashes */
    record Piece(Kind kind, String mark, String text, int line) {}

    enum Kind {
        HEADING,
        PROSE,
        FENCE,
        NO_RULE
    }

    static Sheet cut(String file, String content, Problems problems) {
        List<Piece> pieces = new ArrayList<>();
        List<String> lines = content.lines().toList();
        for (int i = 0; i < lines.size(); ) {
            i = next(file, lines, i, pieces, problems);
        }
        return new Sheet(file, List.copyOf(pieces));
    }

    private static int next(String file, List<String> lines, int start, List<Piece> pieces, Problems problems) {
        String line = lines.get(start).strip();
        if (line.isEmpty()) {
            return start + 1;
        }
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            pieces.add(new Piece(Kind.HEADING, heading.group(1), heading.group(2), start + 1));
            return start + 1;
        }
        Matcher fence = FENCE.matcher(line);
        return fence.matches()
                ? fenced(file, fence.group(1), lines, start, pieces, problems)
                : paragraph(lines, start, pieces);
    }

    private static int fenced(
            String file, String mark, List<String> lines, int start, List<Piece> pieces, Problems problems) {
        int end = start + 1;
        while (end < lines.size() && !lines.get(end).strip().equals("```")) {
            end++;
        }
        if (end == lines.size()) {
            problems.add(
                    new Place(file, start + 1),
                    lines.get(start).strip(),
                    "begint een blok dat nergens eindigt.",
                    "Zet onder het blok een regel met alleen ```.");
        }
        pieces.add(new Piece(Kind.FENCE, mark, String.join("\n", lines.subList(start + 1, end)), start + 1));
        return end + 1;
    }

    private static int paragraph(List<String> lines, int start, List<Piece> pieces) {
        int end = start + 1;
        while (end < lines.size()
                && !lines.get(end).isBlank()
                && !lines.get(end).strip().startsWith("```")) {
            end++;
        }
        String text = String.join("\n", lines.subList(start, end));
        Matcher none = NO_RULE.matcher(text);
        pieces.add(
                none.matches()
                        ? new Piece(Kind.NO_RULE, "", none.group(1).strip(), start + 1)
                        : new Piece(Kind.PROSE, "", text, start + 1));
        return end;
    }
}
