package nl.perspectief.statistics.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of which nothing that is hidden can be computed from what is published, nor bounded: of each hidden count, as far as
 * the totals say, values are possible that lie at least {@code rule.least()} apart, and that is what a reader knows who knows
 * only that counts are not negative.
 *
 * <p>Too small counts and totals are hidden first. Each of them is then put on a way around the table through other cells, along
 * which the least can be sent without changing a published number; what is on that way is hidden too. So the promise holds for
 * every hidden cell by construction; {@link #ranges} finds the bounds again by another method. Which cells are chosen is good
 * but not always the fewest: that is a hard problem. A reader must not learn which of the hidden counts are the small ones.
 *
 * <p>L. H. Cox (1980), Suppression methodology and statistical disclosure control, J. Am. Stat. Assoc. 75. For each small count
 * it costs the number of cells.
 *
 * @param table what it is of
 * @param rule which counts are too small
 * @param hidden for each row and that of the totals, for each column and that of the totals, whether it is hidden
 */
public record Suppression(Table table, Rule rule, List<List<Boolean>> hidden) {
    public Suppression {
        hidden = hidden.stream().map(List::copyOf).toList();
    }

    /** Hides what is too small and what would give it away. */
    public static Suppression of(Table table, Rule rule) {
        boolean[][] hidden = small(table, rule);
        Network network = new Network(table);
        for (Network.Cell cell : cells(hidden)) {
            network.around(cell, hidden, rule.least()).forEach(other -> hidden[other.row()][other.column()] = true);
        }
        return new Suppression(table, rule, boxed(hidden));
    }

    /** Hides only what is too small; most often the rest can be computed from the totals. */
    public static Suppression primary(Table table, Rule rule) {
        return new Suppression(table, rule, boxed(small(table, rule)));
    }

    private static boolean[][] small(Table table, Rule rule) {
        boolean[][] hidden = new boolean[table.rows() + 1][table.columns() + 1];
        for (int i = 0; i <= table.rows(); i++) {
            for (int j = 0; j <= table.columns(); j++) {
                hidden[i][j] = rule.hides(table.at(i, j));
            }
        }
        return hidden;
    }

    private static List<Network.Cell> cells(boolean[][] hidden) {
        List<Network.Cell> cells = new ArrayList<>();
        for (int i = 0; i < hidden.length; i++) {
            for (int j = 0; j < hidden[i].length; j++) {
                if (hidden[i][j]) {
                    cells.add(new Network.Cell(i, j));
                }
            }
        }
        return cells;
    }

    private static List<List<Boolean>> boxed(boolean[][] hidden) {
        return Arrays.stream(hidden)
                .map(row -> IntStream.range(0, row.length).mapToObj(j -> row[j]).toList())
                .toList();
    }

    /** Whether a count or total is hidden. */
    public boolean hides(int row, int column) {
        return hidden.get(row).get(column);
    }

    /**
     * What a reader can know of a hidden cell.
     *
     * @param row of the cell, or the number of rows
     * @param column of the cell, or the number of columns
     * @param least what it is at least
     * @param most what it is at most; {@link Long#MAX_VALUE} when nothing bounds it
     */
    public record Range(int row, int column, long least, long most) {
        /** How far apart the possible values lie; 0 when it can be computed. */
        public long width() {
            return most - least;
        }
    }

    /** The exact bounds of every hidden cell, by the largest flows that published numbers leave open. */
    public List<Range> ranges() {
        boolean[][] grid = grid();
        Network network = new Network(table);
        return cells(grid).stream()
                .map(cell -> {
                    long value = network.value(cell);
                    long more = network.more(cell, grid);
                    return new Range(
                            cell.row(),
                            cell.column(),
                            value - network.less(cell, grid),
                            more >= Network.UNBOUNDED ? Long.MAX_VALUE : value + more);
                })
                .toList();
    }

    private boolean[][] grid() {
        boolean[][] grid = new boolean[hidden.size()][hidden.getFirst().size()];
        for (int i = 0; i < grid.length; i++) {
            for (int j = 0; j < grid[i].length; j++) {
                grid[i][j] = hides(i, j);
            }
        }
        return grid;
    }

    /** Hidden cells of which a reader knows too much: their bounds lie less than the least apart. None after {@link #of}. */
    public List<Range> disclosed() {
        return ranges().stream().filter(range -> range.width() < rule.least()).toList();
    }
}
