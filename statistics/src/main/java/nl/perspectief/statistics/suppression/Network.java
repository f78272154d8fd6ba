package nl.perspectief.statistics.suppression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A table with its totals as a network: every count flows from its row to its column, from there to the total of columns, and by
 * way of the whole back to the rows. What flows into a point flows out of it; that is all that totals say. Changing hidden counts
 * without changing a published one is sending something around.
 *
 * <p>L. H. Cox (1995), Network models for complementary cell suppression, J. Am. Stat. Assoc. 90.
 */
final class Network {
    static final long UNBOUNDED = Long.MAX_VALUE / 4;

    private final int rows;
    private final int columns;
    private final long[][] value;

    /** A cell of the table or one of its totals. */
    record Cell(int row, int column) {}

    Network(Table table) {
        rows = table.rows();
        columns = table.columns();
        value = new long[rows + 1][columns + 1];
        for (int i = 0; i <= rows; i++) {
            for (int j = 0; j < columns; j++) {
                value[i][j] = i < rows ? table.at(i, j) : value[rows][j];
                value[i][columns] += value[i][j];
                if (i < rows) {
                    value[rows][j] += value[i][j];
                }
            }
        }
    }

    long value(Cell cell) {
        return value[cell.row()][cell.column()];
    }

    /** Whether a cell flows from its row to its column: inner cells and the whole do, other totals flow back. */
    private boolean forth(Cell cell) {
        return (cell.row() < rows) == (cell.column() < columns);
    }

    private int start(Cell cell) {
        return forth(cell) ? cell.row() : rows + 1 + cell.column();
    }

    private int end(Cell cell) {
        return forth(cell) ? rows + 1 + cell.column() : cell.row();
    }

    private int points() {
        return rows + columns + 2;
    }

    private Cell between(int one, int other) {
        return new Cell(Math.min(one, other), Math.max(one, other) - rows - 1);
    }

    private boolean beside(int one, int other) {
        return (one <= rows) != (other <= rows);
    }

    /**
     * The cells around which an amount can be sent through this one, chosen so that as little as can be must be hidden with it.
     * There are always some: by way of all the totals.
     */
    List<Cell> around(Cell cell, boolean[][] hidden, long amount) {
        int points = points();
        double[] cost = new double[points];
        int[] from = new int[points];
        boolean[] done = new boolean[points];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        cost[end(cell)] = 0;
        for (int round = 0; round < points; round++) {
            int here = -1;
            for (int point = 0; point < points; point++) {
                if (!done[point] && (here < 0 || cost[point] < cost[here])) {
                    here = point;
                }
            }
            done[here] = true;
            for (int next = 0; next < points; next++) {
                if (!beside(here, next) || done[next]) {
                    continue;
                }
                Cell way = between(here, next);
                boolean usable = start(way) == here || value(way) >= amount;
                double price = cost[here] + (hidden[way.row()][way.column()] ? 1e-6 : 1 + value(way));
                if (usable && !way.equals(cell) && price < cost[next]) {
                    cost[next] = price;
                    from[next] = here;
                }
            }
        }
        List<Cell> around = new ArrayList<>();
        for (int point = start(cell); point != end(cell); point = from[point]) {
            around.add(between(from[point], point));
        }
        return around;
    }

    /** How much more a hidden cell can be than it is, as far as is published. */
    long more(Cell cell, boolean[][] hidden) {
        return flow(cell, hidden, end(cell), start(cell), UNBOUNDED);
    }

    /** How much less a hidden cell can be than it is. */
    long less(Cell cell, boolean[][] hidden) {
        return flow(cell, hidden, start(cell), end(cell), value(cell));
    }

    /** By J. Edmonds and R. Karp (1972), through the hidden cells but this one. */
    private long flow(Cell without, boolean[][] hidden, int source, int sink, long most) {
        int points = points();
        long[][] room = new long[points][points];
        List<List<Integer>> ways = new ArrayList<>(Collections.nCopies(points, List.of()));
        ways.replaceAll(_ -> new ArrayList<>());
        for (int i = 0; i <= rows; i++) {
            for (int j = 0; j <= columns; j++) {
                Cell cell = new Cell(i, j);
                if (hidden[i][j] && !cell.equals(without)) {
                    room[start(cell)][end(cell)] = UNBOUNDED;
                    room[end(cell)][start(cell)] = value(cell);
                    ways.get(start(cell)).add(end(cell));
                    ways.get(end(cell)).add(start(cell));
                }
            }
        }
        long total = 0;
        while (total < most) {
            int[] from = reached(room, ways, source, sink);
            if (from[sink] < 0) {
                return total;
            }
            long amount = most - total;
            for (int point = sink; point != source; point = from[point]) {
                amount = Math.min(amount, room[from[point]][point]);
            }
            if (amount >= UNBOUNDED / 2) {
                return most;
            }
            for (int point = sink; point != source; point = from[point]) {
                room[from[point]][point] -= room[from[point]][point] >= UNBOUNDED / 2 ? 0 : amount;
                room[point][from[point]] += room[point][from[point]] >= UNBOUNDED / 2 ? 0 : amount;
            }
            total += amount;
        }
        return most;
    }

    private int[] reached(long[][] room, List<List<Integer>> ways, int source, int sink) {
        int[] from = new int[points()];
        Arrays.fill(from, -1);
        from[source] = source;
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(source));
        while (!open.isEmpty() && from[sink] < 0) {
            int here = open.remove();
            for (int next : ways.get(here)) {
                if (from[next] < 0 && room[here][next] > 0) {
                    from[next] = here;
                    open.add(next);
                }
            }
        }
        return from;
    }
}
