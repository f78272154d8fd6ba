package nl.perspectief.covenant.language;

import java.text.Normalizer;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.perspectief.covenant.Place;

/**
 * The files of a covenant without what editors and file systems put in them and nobody reads: a byte order mark, accents as
 * separate characters (Unicode NFD, as macOS writes names), the line ends of another system, control characters. The same
 * text is the same covenant with the same hash, wherever it was saved. A file that has none of these stays as it is.
 */
public final class CleanFiles {
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern DROPPED = Pattern.compile("[\\p{Cc}\\x{FEFF}&&[^\\n\\r\\t]]");
    /** Overrides, embeddings and isolates of direction: the reader would sign another text than the software reads. */
    private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private CleanFiles() {}

    /** Their names and contents, cleaned. */
    public static SortedMap<String, String> of(SortedMap<String, String> files) {
        SortedMap<String, String> clean = new TreeMap<>();
        files.forEach((name, content) -> clean.put(composed(name), text(content)));
        return clean;
    }

    static String text(String content) {
        return lines(LINE_END.matcher(content).replaceAll("\n"));
    }

    /** The same with the line ends as they are. */
    static String lines(String content) {
        return composed(DROPPED.matcher(content).replaceAll(""));
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Notes each line that turns the direction of reading. */
    static void demandStraight(String file, String content, Problems problems) {
        int at = 0;
        for (String line : content.lines().toList()) {
            at++;
            if (TURNS.matcher(line).find()) {
                problems.add(
                        new Place(file, at),
                        TURNS.matcher(line.strip()).replaceAll(""),
                        "bevat onzichtbare tekens die de leesrichting omkeren.",
                        "Maak de regel leeg en typ hem opnieuw.");
            }
        }
    }
}
