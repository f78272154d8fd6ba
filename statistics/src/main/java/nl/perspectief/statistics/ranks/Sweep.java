package nl.perspectief.statistics.ranks;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import nl.perspectief.statistics.laws.LogDensity;

/**
 * Goes up through all levels of the logarithm of a rate, panel by panel, and adds up what each area has there. Panels are so
 * narrow that the narrowest law that lies there is smooth on them, and so is how many areas are above.
 */
final class Sweep {
    private static final double OF_SCALE = 1.5;
    private static final double DEPTH = 80;
    private static final int MOST_HALVINGS = 12;

    /** The sum of the probabilities that another area is above, and a half. */
    final double[] rank;

    final double[] inTop;

    private final List<LogDensity> laws;
    private final int top;
    private final double[] begin;
    private final double[] end;
    /** For each area the probability of lying below where the sweep is. */
    private final double[] below;

    private final Integer[] byBegin;
    private int entered;
    private int[] here = new int[0];

    Sweep(List<LogDensity> laws, int top) {
        this.laws = laws;
        this.top = top;
        int size = laws.size();
        rank = new double[size];
        inTop = new double[size];
        below = new double[size];
        begin = laws.stream().parallel().mapToDouble(LogDensity::begin).toArray();
        end = laws.stream().parallel().mapToDouble(LogDensity::end).toArray();
        byBegin = IntStream.range(0, size).boxed().toArray(Integer[]::new);
        Arrays.sort(byBegin, Comparator.comparingDouble(i -> begin[i]));
    }

    void run() {
        PriorityQueue<Integer> narrowest =
                new PriorityQueue<>(Comparator.comparingDouble(i -> laws.get(i).scale()));
        double y = begin[byBegin[0]];
        while (true) {
            while (!narrowest.isEmpty() && end[narrowest.peek()] <= y) {
                narrowest.poll();
            }
            double from = y;
            here = Arrays.stream(here).filter(i -> end[i] > from).toArray();
            if (here.length == 0) {
                if (entered == byBegin.length) {
                    return;
                }
                y = Math.max(y, begin[byBegin[entered]]);
            }
            int first = entered;
            double width = narrowest.isEmpty()
                    ? Double.POSITIVE_INFINITY
                    : OF_SCALE * laws.get(narrowest.peek()).scale();
            while (entered < byBegin.length && begin[byBegin[entered]] < y + width) {
                int next = byBegin[entered++];
                narrowest.add(next);
                width = Math.min(width, Math.max(OF_SCALE * laws.get(next).scale(), begin[next] - y));
            }
            here = IntStream.concat(
                            Arrays.stream(here),
                            Arrays.stream(byBegin, first, entered).mapToInt(Integer::intValue))
                    .toArray();
            pass(y, width, 0);
            y += width;
        }
    }

    private void pass(double y, double width, int halvings) {
        Slice slice = new Slice(y, width);
        if (halvings < MOST_HALVINGS && slice.steep()) {
            pass(y, width / 2, halvings + 1);
            pass(y + width / 2, width / 2, halvings + 1);
        } else {
            slice.add();
        }
    }

    /** One panel: densities and probabilities of the areas that are here, at each of its nodes. */
    private final class Slice {
        private final double width;
        private final double[][] density = new double[Panel.NODES][here.length];
        private final double[][] under = new double[Panel.NODES][here.length];
        private final double[] passed = new double[here.length];
        /** Those that the sweep has not come to yet are above everything here. */
        private final int waiting = laws.size() - entered;

        private final double[] total = new double[Panel.NODES];
        private final double[] spread = new double[Panel.NODES];

        Slice(double y, double width) {
            this.width = width;
            double[] at = Arrays.stream(Panel.AT).map(x -> y + x * width).toArray();
            double[] power = Arrays.stream(at).map(Math::exp).toArray();
            IntStream.range(0, here.length).parallel().forEach(i -> fill(i, at, power));
            IntStream.range(0, Panel.NODES).parallel().forEach(this::sum);
        }

        private void fill(int i, double[] at, double[] power) {
            LogDensity law = laws.get(here[i]);
            double[] own = new double[Panel.NODES];
            double whole = 0;
            for (int node = 0; node < own.length; node++) {
                own[node] = law.at(at[node], power[node]);
                density[node][i] = own[node];
                whole += own[node] * Panel.WEIGHT[node];
            }
            double before = below[here[i]];
            for (int node = 0; node < own.length; node++) {
                double sum = 0;
                for (int from = 0; from < own.length; from++) {
                    sum += own[from] * Panel.UP_TO[node][from];
                }
                under[node][i] = Math.clamp(before + sum * width, 0, 1);
            }
            passed[i] = before + whole * width;
        }

        private void sum(int node) {
            double sum = waiting;
            double variance = 0;
            for (double one : under[node]) {
                sum += 1 - one;
                variance += one * (1 - one);
            }
            total[node] = sum;
            spread[node] = variance;
        }

        /** Whether who is among the top is decided here, and the number above changes too much for one panel. */
        private boolean steep() {
            double most = Arrays.stream(spread).max().orElse(0);
            return decides(total[Panel.NODES - 1]) && total[0] - total[Panel.NODES - 1] > 2 * Math.sqrt(most) + 1.5;
        }

        /** By the bound of Chernoff for the lower tail. */
        private boolean decides(double expected) {
            double over = expected - top + 1;
            return over <= 0 || over * over / (2 * expected) < DEPTH;
        }

        private void add() {
            double[][] few = IntStream.range(0, Panel.NODES)
                    .parallel()
                    .mapToObj(node -> decides(total[node]) ? few(under[node]) : new double[0])
                    .toArray(double[][]::new);
            IntStream.range(0, here.length).parallel().forEach(i -> {
                for (int node = 0; node < Panel.NODES; node++) {
                    double share = density[node][i] * Panel.WEIGHT[node] * width;
                    rank[here[i]] += share * total[node];
                    inTop[here[i]] += few[node].length == 0 ? 0 : share * few[node][i];
                }
                below[here[i]] = passed[i];
            });
        }

        /**
         * For each area the probability that fewer than the top of the others are above: from how many before it in the list
         * are, and how many after it. Only sums of positive numbers, so that nothing is lost, also where all of it is small.
         */
        private double[] few(double[] lower) {
            int least = top - waiting;
            double[] few = new double[lower.length];
            if (least <= 0) {
                return few;
            }
            int[] some =
                    IntStream.range(0, lower.length).filter(i -> lower[i] < 1).toArray();
            double[] before = new double[some.length * least];
            double[] count = new double[least];
            count[0] = 1;
            for (int i = 0; i < some.length; i++) {
                System.arraycopy(count, 0, before, i * least, least);
                join(count, lower[some[i]]);
            }
            double all = Arrays.stream(count).sum();
            Arrays.fill(few, all);
            double[] after = new double[least];
            after[0] = 1;
            for (int i = some.length - 1; i >= 0; i--) {
                double sum = 0;
                double upTo = 0;
                for (int k = 0; k < least; k++) {
                    upTo += after[k];
                    sum += before[i * least + least - 1 - k] * upTo;
                }
                few[some[i]] = sum;
                join(after, lower[some[i]]);
            }
            return few;
        }

        private static void join(double[] count, double lower) {
            for (int k = count.length - 1; k > 0; k--) {
                count[k] = count[k] * lower + count[k - 1] * (1 - lower);
            }
            count[0] *= lower;
        }
    }
}
