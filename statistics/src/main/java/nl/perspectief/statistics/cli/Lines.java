package nl.perspectief.statistics.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What comes out: CSV with names, numbers to their last digit. */
final class Lines {
    private final List<String> lines = new ArrayList<>();

    Lines(String... names) {
        add((Object[]) names);
    }

    void add(Object... values) {
        lines.add(Arrays.stream(values).map(Lines::written).collect(Collectors.joining(",")));
    }

    /** What is not known is NA and what has no end is Inf, as in R. */
    private static String written(Object value) {
        if (value instanceof Double number) {
            return number.isNaN() ? "NA" : number.isInfinite() ? number > 0 ? "Inf" : "-Inf" : number.toString();
        }
        String text = value.toString();
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    List<String> all() {
        return List.copyOf(lines);
    }
}
