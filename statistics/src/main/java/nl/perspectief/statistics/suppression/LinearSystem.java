package nl.perspectief.statistics.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * Sums of unknown numbers that are known. Which of the unknown numbers follow from them is a matter of rank, and computed with
 * fractions: it is so or it is not. Costs the cube of the size.
 *
 * @param unknown how many numbers are unknown
 * @param sums for each sum, how often each unknown number is in it
 */
public record LinearSystem(int unknown, List<List<Integer>> sums) {
    public LinearSystem {
        sums = sums.stream().map(List::copyOf).toList();
        if (sums.stream().anyMatch(sum -> sum.size() != unknown)) {
            throw new IllegalArgumentException("a sum says of each of " + unknown + " numbers how often it is in it");
        }
    }

    /** What the published totals of a table say of what is hidden in it, cells from left to right and from top to bottom. */
    public static LinearSystem of(Suppression suppression) {
        int rows = suppression.table().rows();
        int columns = suppression.table().columns();
        int[][] place = new int[rows + 1][columns + 1];
        int unknown = 0;
        for (int i = 0; i <= rows; i++) {
            for (int j = 0; j <= columns; j++) {
                place[i][j] = suppression.hides(i, j) ? unknown++ : -1;
            }
        }
        List<List<Integer>> sums = new ArrayList<>();
        for (int i = 0; i <= rows; i++) {
            int row = i;
            sums.add(sum(unknown, columns, j -> place[row][j]));
        }
        for (int j = 0; j <= columns; j++) {
            int column = j;
            sums.add(sum(unknown, rows, i -> place[i][column]));
        }
        return new LinearSystem(unknown, sums);
    }

    /** The last one is the total of the others. */
    private static List<Integer> sum(int unknown, int last, IntUnaryOperator place) {
        Integer[] sum = new Integer[unknown];
        Arrays.fill(sum, 0);
        for (int k = 0; k <= last; k++) {
            if (place.applyAsInt(k) >= 0) {
                sum[place.applyAsInt(k)] += k == last ? -1 : 1;
            }
        }
        return List.of(sum);
    }

    /** The places of the numbers that can be computed. */
    public List<Integer> determined() {
        List<BigFraction[]> rows = new ArrayList<>(sums.stream()
                .map(sum -> sum.stream().map(BigFraction::new).toArray(BigFraction[]::new))
                .toList());
        List<Integer> pivots = new ArrayList<>();
        for (int column = 0; column < unknown && pivots.size() < rows.size(); column++) {
            int at = column;
            int rank = pivots.size();
            int pivot = IntStream.range(rank, rows.size())
                    .filter(row -> !zero(rows.get(row)[at]))
                    .findFirst()
                    .orElse(-1);
            if (pivot >= 0) {
                BigFraction[] row = rows.set(pivot, rows.get(rank));
                rows.set(rank, row);
                clear(rows, rank, column);
                pivots.add(column);
            }
        }
        return IntStream.range(0, pivots.size())
                .filter(row ->
                        Arrays.stream(rows.get(row)).filter(one -> !zero(one)).count() == 1)
                .mapToObj(pivots::get)
                .toList();
    }

    private static void clear(List<BigFraction[]> rows, int rank, int column) {
        BigFraction[] pivot = rows.get(rank);
        BigFraction lead = pivot[column];
        for (int j = 0; j < pivot.length; j++) {
            pivot[j] = pivot[j].divide(lead);
        }
        for (int i = 0; i < rows.size(); i++) {
            BigFraction[] row = rows.get(i);
            BigFraction factor = row[column];
            if (i != rank && !zero(factor)) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = row[j].subtract(pivot[j].multiply(factor));
                }
            }
        }
    }

    private static boolean zero(BigFraction value) {
        return value.getNumerator().signum() == 0;
    }
}
