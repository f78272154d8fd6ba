package nl.perspectief.statistics.survival;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.perspectief.statistics.UnfitData;
import nl.perspectief.statistics.laws.GammaLaw;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;

/**
 * Whether groups wait as long as each other. Numbers are those of {@code survdiff} of R. Costs a sort, and for each time at
 * which something ends the square of the number of groups.
 *
 * @param observed how many ended in each group, weighted
 * @param expected how many would have, had all waited alike, weighted
 * @param variance of the differences, a square
 * @param statistic chi-square
 * @param degrees of freedom
 * @param probability of as large a statistic or larger, when all wait alike
 */
public record LogRank(
        List<Double> observed,
        List<Double> expected,
        List<List<Double>> variance,
        double statistic,
        int degrees,
        double probability) {
    public LogRank {
        observed = List.copyOf(observed);
        expected = List.copyOf(expected);
        variance = variance.stream().map(List::copyOf).toList();
    }

    /** Which times count for most. D. P. Harrington and T. R. Fleming (1982), Biometrika 69. */
    public enum Weight {
        /** All alike: N. Mantel (1966), Cancer Chemotherapy Reports 50. */
        LOG_RANK,
        /** Early ones, by how many still waited: R. Peto and J. Peto (1972), J. R. Stat. Soc. A 135. */
        PETO_PETO
    }

    private record Marked(Spell spell, int group) {}

    /** @throws UnfitData when there are fewer than two groups, one is empty, or never two waited while something ended */
    public static LogRank between(List<List<Spell>> groups, Weight weight) {
        if (groups.size() < 2 || groups.stream().anyMatch(List::isEmpty)) {
            throw new UnfitData("two groups at least, each with spells", "minstens twee groepen, elk met tijden");
        }
        Sums sums = new Sums(groups.size());
        List<Marked> sorted = IntStream.range(0, groups.size())
                .boxed()
                .flatMap(group -> groups.get(group).stream().map(spell -> new Marked(spell, group)))
                .sorted(Comparator.comparingDouble(marked -> marked.spell().time()))
                .toList();
        double[] atRisk = groups.stream().mapToDouble(List::size).toArray();
        double survival = 1;
        for (int from = 0, to = 0; from < sorted.size(); from = to) {
            double time = sorted.get(from).spell().time();
            double[] ended = new double[atRisk.length];
            double[] gone = new double[atRisk.length];
            for (; to < sorted.size() && sorted.get(to).spell().time() == time; to++) {
                gone[sorted.get(to).group()]++;
                ended[sorted.get(to).group()] += sorted.get(to).spell().ended() ? 1 : 0;
            }
            double total = sorted.size() - from;
            double events = Arrays.stream(ended).sum();
            if (events > 0) {
                sums.add(atRisk, ended, total, events, weight == Weight.LOG_RANK ? 1 : survival);
                survival *= (total - events) / total;
            }
            for (int i = 0; i < gone.length; i++) {
                atRisk[i] -= gone[i];
            }
        }
        return sums.tested();
    }

    private static final class Sums {
        private final double[] observed;
        private final double[] expected;
        private final double[][] variance;

        private Sums(int groups) {
            observed = new double[groups];
            expected = new double[groups];
            variance = new double[groups][groups];
        }

        private void add(double[] atRisk, double[] ended, double total, double events, double weight) {
            double spread =
                    total == 1 ? 0 : weight * weight * events * (total - events) / (total * total * (total - 1));
            for (int i = 0; i < atRisk.length; i++) {
                observed[i] += weight * ended[i];
                expected[i] += weight * events * atRisk[i] / total;
                variance[i][i] += spread * atRisk[i] * total;
                for (int j = 0; j < atRisk.length; j++) {
                    variance[i][j] -= spread * atRisk[i] * atRisk[j];
                }
            }
        }

        /** Without one group: the differences add up to 0. Groups of which nothing could be expected do not count. */
        private LogRank tested() {
            int[] some = IntStream.range(0, expected.length)
                    .filter(i -> expected[i] > 0)
                    .toArray();
            int degrees = some.length - 1;
            double statistic = degrees < 1 ? Double.NaN : statistic(some, degrees);
            if (Double.isNaN(statistic)) {
                throw new UnfitData(
                        "nothing ended while two groups were waiting: they cannot be compared",
                        "er eindigde niets terwijl twee groepen wachtten: ze zijn niet te vergelijken");
            }
            double probability = new GammaLaw(degrees / 2.0, 0.5).above(statistic);
            return new LogRank(
                    boxed(observed),
                    boxed(expected),
                    Arrays.stream(variance).map(Sums::boxed).toList(),
                    statistic,
                    degrees,
                    probability);
        }

        private double statistic(int[] some, int size) {
            double[][] kept = new double[size][size];
            double[] apart = new double[size];
            double least = 0;
            for (int i = 0; i < size; i++) {
                apart[i] = observed[some[i]] - expected[some[i]];
                for (int j = 0; j < size; j++) {
                    kept[i][j] = variance[some[i]][some[j]];
                }
                least = Math.max(least, kept[i][i]);
            }
            var matrix = new LUDecomposition(new Array2DRowRealMatrix(kept), least * 1e-12);
            if (least == 0 || !matrix.getSolver().isNonSingular()) {
                return Double.NaN;
            }
            var vector = new ArrayRealVector(apart);
            return vector.dotProduct(matrix.getSolver().solve(vector));
        }

        private static List<Double> boxed(double[] values) {
            return Arrays.stream(values).boxed().toList();
        }
    }
}
