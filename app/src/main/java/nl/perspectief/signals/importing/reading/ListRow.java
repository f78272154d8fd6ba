package nl.perspectief.signals.importing.reading;

import java.util.List;

/** One row of a list. @param number as Excel counts, so that somebody finds it @param cells one for each heading */
public record ListRow(int number, List<String> cells) {
    /** Stands in a cell whose words are the outcome of a formula: nobody wrote them. */
    public static final String FORMULA = "\u0001formule";

    /** Stands in a cell in which Excel shows a mistake, such as #N/B. */
    public static final String MISTAKE = "\u0001fout";

    public ListRow {
        cells = List.copyOf(cells);
    }

    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }

    @Override
    public String toString() {
        return "ListRow[not for logs]";
    }
}
