package nl.perspectief.guide.reading;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.guide.Source;

/** The table of sources. */
final class SourceReader {
    private static final int COLUMNS = 5;

    private SourceReader() {}

    static Map<String, Source> all(String file, String text) {
        Map<String, Source> sources = new LinkedHashMap<>();
        text.lines()
                .filter(line -> line.startsWith("|"))
                .skip(2) // the names of the columns, and the line beneath them
                .map(line -> source(file, line))
                .forEach(source -> {
                    if (sources.put(source.code(), source) != null) {
                        throw new UnreadableGuide(file, "it has a source twice: " + source.code());
                    }
                });
        return sources;
    }

    private static Source source(String file, String line) {
        List<String> cells =
                Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
        if (cells.size() != COLUMNS || !List.of("whole", "excerpt").contains(cells.getLast())) {
            throw new UnreadableGuide(file, "a line is no source: " + line);
        }
        return new Source(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.getLast().equals("whole"));
    }
}
