package nl.perspectief.guide.editing.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.perspectief.shared.web.Speech;

/**
 * A line of the file of a card as people read it.
 *
 * @param label what it is; empty for a line of a part
 */
public record LineWords(String label, String text) {
    private static final Pattern HEAD = Pattern.compile("([a-z-]+): (.*)");
    private static final Pattern SECTION = Pattern.compile("## ([a-z]+)");
    private static final Map<String, String> WORDS =
            Map.of("kind", "guide.kind.", "settings", "guide.setting.", "evidence", "guide.grade.");

    /** The words that somebody searches by each on a line of its own: of one that is otherwise the others stay. */
    static String apart(String text) {
        return text.lines()
                .flatMap(line -> line.startsWith("searched: ")
                        ? Arrays.stream(line.substring("searched: ".length()).split("; "))
                                .map(word -> "searched: " + word)
                        : Optional.of(line).stream())
                .collect(Collectors.joining("\n"));
    }

    /** Nothing of what only divides a file. */
    public static Optional<LineWords> of(Speech speech, String line) {
        if (line.equals("---")) {
            return Optional.empty();
        }
        Matcher section = SECTION.matcher(line);
        if (section.matches()) {
            return Optional.of(new LineWords(
                    speech.say("guide.line.section"),
                    speech.say("guide.section." + section.group(1).toUpperCase(Locale.ROOT))));
        }
        Matcher head = HEAD.matcher(line);
        return Optional.of(
                head.matches() && speech.knows("guide.line." + head.group(1))
                        ? new LineWords(
                                speech.say("guide.line." + head.group(1)), said(speech, head.group(1), head.group(2)))
                        : new LineWords("", line.replaceFirst("^- ", "")));
    }

    private static String said(Speech speech, String key, String value) {
        String words = WORDS.get(key);
        if (words != null) {
            return Arrays.stream(value.split(" "))
                    .map(word -> words + word.toUpperCase(Locale.ROOT).replace('-', '_'))
                    .map(one -> speech.knows(one) ? speech.say(one) : one)
                    .collect(Collectors.joining(", "));
        }
        return key.equals("reviewer") && value.equals("none") ? speech.say("guide.line.nobody") : speech.dayOr(value);
    }
}
