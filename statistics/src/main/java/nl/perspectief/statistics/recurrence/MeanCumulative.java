package nl.perspectief.statistics.recurrence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.statistics.Interval;
import nl.perspectief.statistics.UnfitData;
import nl.perspectief.statistics.laws.NormalLaw;

/**
 * How often something happened to one unit on average, up to each time. Costs a sort: sums over the units that are looked at are
 * kept, not made again.
 *
 * <p>W. Nelson (1988), Graphical analysis of system repair data, J. Quality Technology 20; the variance of J. F. Lawless and
 * C. Nadeau (1995), Some simple robust methods for the analysis of recurrent events, Technometrics 37. It holds whatever the
 * process is, as long as units are independent and are lost from sight for no reason of their own.
 *
 * @param steps one for each time at which a stretch ends, in order
 * @param units how many different ones
 */
public record MeanCumulative(List<Step> steps, int units) {
    public MeanCumulative {
        steps = List.copyOf(steps);
    }

    /**
     * @param time of this step
     * @param atRisk how many units were looked at then
     * @param events at this time
     * @param mean how many per unit up to and with this time
     * @param error its standard error
     */
    public record Step(double time, long atRisk, long events, double mean, double error) {
        /** Symmetric on the scale of logarithms, so that it stays above 0; from 0 to 0 while nothing has happened. */
        public Interval interval(double level) {
            double z = NormalLaw.ofLevel(UnfitData.level(level));
            double factor = mean == 0 ? 1 : Math.exp(z * error / mean);
            return new Interval(mean / factor, mean * factor, level);
        }
    }

    /** @throws UnfitData when there are no stretches, or those of one unit overlap */
    public static MeanCumulative of(List<Stretch> stretches) {
        UnfitData.some(stretches.size(), "stretches", "stukken tijd");
        apart(stretches);
        List<Stretch> begin = stretches.stream()
                .sorted(Comparator.comparingDouble(Stretch::from))
                .toList();
        List<Stretch> end = stretches.stream()
                .sorted(Comparator.comparingDouble(Stretch::to))
                .toList();
        Sums sums = new Sums();
        List<Step> steps = new ArrayList<>();
        int entered = 0;
        for (int from = 0, to = 0; from < end.size(); from = to) {
            double time = end.get(from).to();
            for (; entered < begin.size() && begin.get(entered).from() < time; entered++) {
                sums.enter(begin.get(entered).unit());
            }
            while (to < end.size() && end.get(to).to() == time) {
                to++;
            }
            steps.add(sums.step(time, end.subList(from, to)));
        }
        return new MeanCumulative(steps, sums.influence.size());
    }

    private static void apart(List<Stretch> stretches) {
        Map<String, Double> last = new HashMap<>();
        stretches.stream().sorted(Comparator.comparingDouble(Stretch::from)).forEach(stretch -> {
            Double before = last.put(stretch.unit(), stretch.to());
            if (before != null && stretch.from() < before) {
                throw new UnfitData(
                        "stretches of " + stretch.unit() + " overlap at " + stretch.from(),
                        "stukken tijd van " + stretch.unit() + " overlappen op " + stretch.from());
            }
        });
    }

    /**
     * What each unit adds to the error, {@code sum of (own events - mean) / at risk}: of those that are looked at, without the
     * part that all of them share.
     */
    private static final class Sums {
        private final Map<String, Double> influence = new HashMap<>();
        private long atRisk;
        private double shared;
        private double mean;
        /** Of those that are looked at: their sum, without what is shared, and the sum of the squares. */
        private double sum;

        private double squares;
        /** Of the others: the sum of the squares. */
        private double rest;

        private void enter(String unit) {
            double before = influence.getOrDefault(unit, 0.0);
            double own = before + shared;
            influence.put(unit, own);
            rest -= before * before;
            atRisk++;
            sum += own;
            squares += own * own;
        }

        private Step step(double time, List<Stretch> ended) {
            long looked = atRisk;
            long events = ended.stream().mapToLong(Stretch::events).sum();
            for (Stretch stretch : ended) {
                if (stretch.events() > 0) {
                    double before = influence.getOrDefault(stretch.unit(), 0.0);
                    double own = before + (double) stretch.events() / looked;
                    influence.put(stretch.unit(), own);
                    sum += own - before;
                    squares += own * own - before * before;
                }
            }
            mean += (double) events / looked;
            shared += (double) events / looked / looked;
            double variance = rest + squares - 2 * shared * sum + looked * shared * shared;
            for (Stretch stretch : ended) {
                double own = influence.getOrDefault(stretch.unit(), 0.0);
                double left = own - shared;
                influence.put(stretch.unit(), left);
                atRisk--;
                sum -= own;
                squares -= own * own;
                rest += left * left;
            }
            return new Step(time, looked, events, mean, Math.sqrt(Math.max(0, variance)));
        }
    }
}
