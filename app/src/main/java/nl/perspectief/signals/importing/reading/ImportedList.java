package nl.perspectief.signals.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.perspectief.shared.Bsn;
import nl.perspectief.shared.CleanText;

/**
 * A list with headings, without the columns that nobody may hand in. There is one way to make one, {@link #of}, for a file as for what a
 * browser sends back: what was altered in between is looked at like anything else.
 */
public record ImportedList(List<String> headings, List<ListRow> rows, List<RefusedColumn> refused) {
    public static final int MOST_ROWS = 500;
    public static final int MOST_COLUMNS = 40;
    public static final int LONGEST_CELL = 8_000;
    /** Of all cells together; packed it must fit in a form. */
    public static final int MOST_LETTERS = 1_000_000;

    private static final int LONGEST_HEADING = 200;

    public ImportedList {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        refused = List.copyOf(refused);
    }

    /** @param before columns that were refused in a step before this */
    public static ListRead of(List<String> headings, List<ListRow> rows, List<RefusedColumn> before) {
        List<ListRow> filled = rows.stream().filter(row -> !row.blank()).toList();
        Optional<ListRead> tooMuch = tooMuch(headings, filled);
        return tooMuch.orElseGet(() -> taken(headings, filled, before));
    }

    private static Optional<ListRead> tooMuch(List<String> headings, List<ListRow> rows) {
        if (rows.isEmpty() || headings.stream().allMatch(String::isBlank)) {
            return Optional.of(ListRead.refused(ListRead.Why.EMPTY));
        }
        if (rows.size() > MOST_ROWS) {
            return Optional.of(ListRead.refused(ListRead.Why.TOO_MANY_ROWS, MOST_ROWS));
        }
        if (headings.size() > MOST_COLUMNS
                || rows.stream().anyMatch(row -> row.cells().size() > MOST_COLUMNS)) {
            return Optional.of(ListRead.refused(ListRead.Why.TOO_MANY_COLUMNS, MOST_COLUMNS));
        }
        long letters = 0;
        for (ListRow row : rows) {
            for (String cell : row.cells()) {
                letters += cell.length();
                if (cell.length() > LONGEST_CELL) {
                    return Optional.of(ListRead.refused(ListRead.Why.TOO_LONG_A_CELL, row.number(), LONGEST_CELL));
                }
            }
        }
        return letters > MOST_LETTERS ? Optional.of(ListRead.refused(ListRead.Why.TOO_MUCH_TEXT)) : Optional.empty();
    }

    private static ListRead taken(List<String> headings, List<ListRow> rows, List<RefusedColumn> before) {
        int width = Math.max(
                headings.size(),
                rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        List<Integer> kept = new ArrayList<>();
        List<RefusedColumn> refused = new ArrayList<>(before);
        List<String> named = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            String heading = heading(headings, column);
            int at = column;
            List<String> cells = rows.stream()
                    .map(row -> cell(row, at))
                    .filter(cell -> !cell.isBlank())
                    .toList();
            Optional<NobodyHandsIn> what = NobodyHandsIn.in(heading).or(() -> numbers(cells));
            if (what.isPresent()) {
                refused.add(new RefusedColumn(heading, what.get()));
            } else if (!cells.isEmpty()) {
                kept.add(column);
                named.add(heading);
            }
        }
        List<ListRow> read = rows.stream()
                .map(row -> only(row, kept))
                .filter(row -> !row.blank())
                .toList();
        return read.isEmpty()
                ? ListRead.refused(ListRead.Why.NOTHING_LEFT)
                : new ListRead.Read(new ImportedList(named, read, refused), List.of());
    }

    private static String heading(List<String> headings, int column) {
        String heading =
                column < headings.size() ? CleanText.of(headings.get(column)).strip() : "";
        String line = heading.replaceAll("\\s+", " ");
        return line.isEmpty()
                ? "(" + letters(column) + ")"
                : line.substring(0, Math.min(LONGEST_HEADING, line.length()));
    }

    /** As Excel calls a column. */
    private static String letters(int column) {
        String last = Character.toString('A' + column % 26);
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    private static String cell(ListRow row, int column) {
        return column < row.cells().size() ? row.cells().get(column) : "";
    }

    /** A column in which most of what is filled in is a citizen number, whatever it is called. */
    private static Optional<NobodyHandsIn> numbers(List<String> cells) {
        long numbers = cells.stream()
                .filter(cell -> cell.strip().length() <= "123 456 789 ..".length() && Bsn.in(cell))
                .count();
        return numbers > 1 && numbers * 2 > cells.size() ? Optional.of(NobodyHandsIn.CITIZEN_NUMBER) : Optional.empty();
    }

    private static ListRow only(ListRow row, List<Integer> columns) {
        return new ListRow(
                row.number(),
                columns.stream().map(column -> clean(cell(row, column))).toList());
    }

    /** Names that turn direction are refused later by the rules for names, in words; so those signs stay here. */
    private static String clean(String cell) {
        return cell.equals(ListRow.FORMULA) || cell.equals(ListRow.MISTAKE)
                ? cell
                : CleanText.name(cell).strip();
    }
}
