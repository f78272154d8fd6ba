package nl.perspectief.signals.importing;

import java.util.List;
import nl.perspectief.shared.web.Speech;
import nl.perspectief.signals.importing.reading.ListRow;

/** A cell of a list as a page or a file shows it: never a number that could be of a citizen, and without the apostrophe of our own file. */
public final class CellShown {
    private static final String NUMBER = "(?<![\\d+])\\d(?:[ ./-]?\\d){8}(?!\\d)";

    private CellShown() {}

    /** As it stands in the list. */
    public static String of(String cell) {
        return cell.equals(ListRow.FORMULA) || cell.equals(ListRow.MISTAKE)
                ? ""
                : CsvText.unguarded(cell).replaceAll(NUMBER, "[…]");
    }

    /** A choice made for all rows in the words of its page. */
    public static String of(String cell, Speech speech) {
        for (String choices : List.of("signals.exploitation.", "signals.knows.")) {
            if (cell.matches("[A-Z_]+") && speech.knows(choices + cell)) {
                return speech.say(choices + cell);
            }
        }
        return of(cell);
    }
}
