package nl.perspectief.learning.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file in two: the lines between its two rules by their words, and the lines behind those that are not empty. */
record Written(String file, Map<String, Line> head, List<Line> body) {
    private static final String RULE = "---";

    /** @param number from 1 */
    record Line(int number, String text) {}

    static Written of(String file, String text) {
        List<Line> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add(new Line(lines.size() + 1, line.strip())));
        int end = lines.size() < 2
                ? 0
                : lines.subList(1, lines.size()).stream()
                                .map(Line::text)
                                .toList()
                                .indexOf(RULE)
                        + 1;
        if (end < 1 || !lines.getFirst().text().equals(RULE)) {
            throw new UnreadableExercise(file, 1, "its head does not stand between two lines ---");
        }
        Map<String, Line> head = new LinkedHashMap<>();
        for (Line line : lines.subList(1, end)) {
            String[] parts = line.text().split(":", 2);
            if (parts.length < 2 || parts[1].isBlank()) {
                throw new UnreadableExercise(file, line.number(), "the head says nothing here");
            }
            if (head.put(parts[0].strip(), new Line(line.number(), parts[1].strip())) != null) {
                throw new UnreadableExercise(file, line.number(), "the head says it twice: " + parts[0]);
            }
        }
        return new Written(
                file,
                head,
                lines.subList(end + 1, lines.size()).stream()
                        .filter(line -> !line.text().isEmpty())
                        .toList());
    }

    UnreadableExercise wrong(Line line, String why) {
        return new UnreadableExercise(file, line.number(), why);
    }

    Line line(String key) {
        Line line = head.get(key);
        if (line == null) {
            throw new UnreadableExercise(file, 1, "its head has no " + key);
        }
        return line;
    }

    String value(String key) {
        return line(key).text();
    }

    int number(String key) {
        if (!value(key).matches("[1-9]\\d?")) {
            throw wrong(line(key), key + " is no number: " + value(key));
        }
        return Integer.parseInt(value(key));
    }

    LocalDate day(String key) {
        try {
            return LocalDate.parse(value(key));
        } catch (DateTimeParseException _) {
            throw wrong(line(key), key + " is no day: " + value(key));
        }
    }
}
