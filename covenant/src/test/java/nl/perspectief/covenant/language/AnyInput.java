package nl.perspectief.covenant.language;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.cli.Likeness;

/** Reads and formats whatever there is, and fails when the answer is none of the two that there are. */
final class AnyInput {
    private AnyInput() {}

    static void read(String content) {
        read(new TreeMap<>(Map.of("01.md", content)));
    }

    static void read(SortedMap<String, String> files) {
        SortedMap<String, String> formatted = Formatter.format(files);
        switch (CovenantReader.read(files)) {
            case CovenantReader.Readable(Covenant covenant) -> same(covenant, CovenantReader.read(formatted));
            case CovenantReader.Unreadable(List<Problem> problems) -> demand(!problems.isEmpty(), "no problem is told");
        }
    }

    private static void same(Covenant covenant, CovenantReader.Reading formatted) {
        demand(
                formatted instanceof CovenantReader.Readable(Covenant other) && Likeness.same(covenant, other),
                "formatting changed what it says");
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
