package nl.perspectief.statistics.suppression;

import java.util.List;
import nl.perspectief.statistics.UnfitData;

/**
 * Counts in rows and columns, of which the totals are published as well.
 *
 * @param cells rows of equal length, without totals; each at least 0
 */
public record Table(List<List<Long>> cells) {
    public Table {
        cells = cells.stream().map(List::copyOf).toList();
        int columns = cells.isEmpty() ? 0 : cells.getFirst().size();
        if (columns == 0 || cells.stream().anyMatch(row -> row.size() != columns)) {
            throw new UnfitData(
                    "a table has rows of equal length, with a cell at least",
                    "een tabel heeft rijen van gelijke lengte, met minstens een cel");
        }
        if (cells.stream().flatMap(List::stream).anyMatch(cell -> cell < 0 || cell > Integer.MAX_VALUE)) {
            throw new UnfitData(
                    "counts in a table are from 0 to " + Integer.MAX_VALUE,
                    "aantallen in een tabel zijn van 0 tot " + Integer.MAX_VALUE);
        }
    }

    public int rows() {
        return cells.size();
    }

    public int columns() {
        return cells.getFirst().size();
    }

    /** A count or a total. @param row the number of rows for the total of a column @param column alike */
    public long at(int row, int column) {
        if (row == rows()) {
            long sum = 0;
            for (int i = 0; i < rows(); i++) {
                sum += at(i, column);
            }
            return sum;
        }
        List<Long> counts = cells.get(row);
        return column == columns() ? counts.stream().mapToLong(Long::longValue).sum() : counts.get(column);
    }
}
