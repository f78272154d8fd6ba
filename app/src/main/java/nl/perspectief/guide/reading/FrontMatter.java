package nl.perspectief.guide.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A file in three: where it came from, the lines between its two rules, and what stands beneath each heading. */
record FrontMatter(String file, Map<String, String> head, Map<String, List<String>> sections) {
    private static final String RULE = "---";

    static FrontMatter of(String file, String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        int end = lines.size() < 2 ? -1 : lines.subList(1, lines.size()).indexOf(RULE) + 1;
        if (end < 1 || !lines.getFirst().equals(RULE)) {
            throw new UnreadableGuide(file, "its head does not stand between two lines ---");
        }
        Map<String, String> head = new LinkedHashMap<>();
        for (String line : lines.subList(1, end)) {
            String[] parts = line.split(":", 2);
            if (parts.length < 2 || head.put(parts[0].strip(), parts[1].strip()) != null) {
                throw new UnreadableGuide(file, "its head has the line: " + line);
            }
        }
        return new FrontMatter(file, head, sections(file, lines.subList(end + 1, lines.size())));
    }

    private static Map<String, List<String>> sections(String file, List<String> lines) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> here = List.of();
        for (String line : lines) {
            if (line.startsWith("## ")) {
                here = new java.util.ArrayList<>();
                if (sections.put(line.substring(3).strip(), here) != null) {
                    throw new UnreadableGuide(file, "it has a heading twice: " + line);
                }
            } else if (!line.isEmpty() && !line.startsWith("- ")) {
                throw new UnreadableGuide(file, "a line is no bullet: " + line);
            } else if (!line.isEmpty() && sections.isEmpty()) {
                throw new UnreadableGuide(file, "a bullet stands under no heading: " + line);
            } else if (!line.isEmpty()) {
                here.add(line.substring(2).strip());
            }
        }
        return sections;
    }

    String value(String key) {
        String value = head.get(key);
        if (value == null || value.isEmpty()) {
            throw new UnreadableGuide(file, "its head has no " + key);
        }
        return value;
    }

    List<String> words(String key, String between) {
        return Arrays.stream(head.getOrDefault(key, "").split(between))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    LocalDate day(String key) {
        try {
            return LocalDate.parse(value(key));
        } catch (DateTimeParseException _) {
            throw new UnreadableGuide(file, key + " is no day: " + value(key));
        }
    }

    <E extends Enum<E>> E one(Class<E> all, String word) {
        try {
            return Enum.valueOf(all, word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException _) {
            throw new UnreadableGuide(file, word + " is not one of " + Arrays.toString(all.getEnumConstants()));
        }
    }
}
