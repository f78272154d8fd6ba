package nl.perspectief.statistics.survival;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nl.perspectief.statistics.Interval;
import nl.perspectief.statistics.UnfitData;

/**
 * Which share still waits, over time. What ends and what is censored at the same time: the end came first. Costs a sort.
 *
 * <p>E. L. Kaplan and P. Meier (1958), Nonparametric estimation from incomplete observations, J. Am. Stat. Assoc. 53; the
 * variance is that of M. Greenwood (1926). Numbers are those of {@code survfit} of R.
 *
 * @param steps one for each time at which something ended or was censored, in order
 * @param spells how many there were
 */
public record KaplanMeier(List<Step> steps, int spells) {
    /** A share this near to a half is one: rounding alone keeps it from it. */
    private static final double NEAR = Math.sqrt(Math.ulp(1.0));

    public KaplanMeier {
        steps = List.copyOf(steps);
    }

    /**
     * @param time of this step
     * @param atRisk how many still waited just before
     * @param ended how many ended then
     * @param censored how many were looked at no longer after this
     * @param survival the share that waits longer than this
     * @param logError the standard error of the logarithm of that share; infinite when it is 0
     * @param hazard the cumulative hazard of W. Nelson (1969) and O. Aalen (1978)
     */
    public record Step(
            double time, long atRisk, long ended, long censored, double survival, double logError, double hazard) {
        /** The standard error of survival; no number when nothing waits any more. */
        public double error() {
            return survival * logError;
        }

        /** Ends are no number where nothing is known; see {@link Form}. */
        public Interval interval(Form form, double level) {
            return form.around(survival, logError, level);
        }
    }

    /** @throws UnfitData when there are no spells */
    public static KaplanMeier of(List<Spell> spells) {
        UnfitData.some(spells.size(), "spells", "tijden");
        List<Spell> sorted =
                spells.stream().sorted(Comparator.comparingDouble(Spell::time)).toList();
        List<Step> steps = new ArrayList<>();
        double survival = 1;
        double variance = 0;
        double hazard = 0;
        for (int from = 0, to = 0; from < sorted.size(); from = to) {
            double time = sorted.get(from).time();
            long ended = 0;
            for (; to < sorted.size() && sorted.get(to).time() == time; to++) {
                ended += sorted.get(to).ended() ? 1 : 0;
            }
            double atRisk = sorted.size() - from;
            survival *= (atRisk - ended) / atRisk;
            variance += ended == 0 ? 0 : ended / (atRisk * (atRisk - ended));
            hazard += ended / atRisk;
            steps.add(new Step(time, (long) atRisk, ended, to - from - ended, survival, Math.sqrt(variance), hazard));
        }
        return new KaplanMeier(steps, sorted.size());
    }

    /** How many ended. */
    public long ended() {
        return steps.stream().mapToLong(Step::ended).sum();
    }

    /** The share that waits longer than this time. */
    public double survival(double time) {
        double survival = 1;
        for (Step step : steps) {
            if (step.time() > time) {
                break;
            }
            survival = step.survival();
        }
        return survival;
    }

    /**
     * A median with its interval, each in the unit of time.
     *
     * @param time no number when over half still waited at the end
     * @param interval an end is no number when it is not reached either
     */
    public record Median(double time, Interval interval) {}

    /**
     * When half does not wait any more, and between which times that lies: where the interval of survival crosses a half. Where
     * survival is a half for a while it is the middle of that while.
     *
     * <p>R. Brookmeyer and J. Crowley (1982), Biometrics 38.
     */
    public Median median(Form form, double level) {
        return new Median(
                half(Step::survival),
                new Interval(
                        half(step -> step.interval(form, level).lower()),
                        half(step -> step.interval(form, level).upper()),
                        level));
    }

    private double half(ToDoubleFunction<Step> height) {
        double found = Double.NaN;
        double first = Double.NaN;
        for (Step step : steps) {
            double y = height.applyAsDouble(step);
            if (Double.isNaN(found) && y < 0.5 + NEAR) {
                found = step.time();
                first = y;
                if (Math.abs(y - 0.5) >= NEAR) {
                    return found;
                }
            } else if (y < first) {
                return (found + step.time()) / 2;
            }
        }
        return found;
    }

    /**
     * How long is waited on average, when no waiting counts for more than so long.
     *
     * @param mean in the unit of time
     * @param error its standard error
     * @param until what waiting counts for at most
     */
    public record Restricted(double mean, double error, double until) {}

    /**
     * The area under the curve up to a time. Beyond the last time the curve is taken to go on as it ended, as R does.
     *
     * <p>J. O. Irwin (1949), J. Hygiene 47; variance as in P. Meier (1975).
     *
     * @throws UnfitData when it is not above 0, or infinite
     */
    public Restricted restrictedMean(double until) {
        if (!(until > 0) || Double.isInfinite(until)) {
            throw new UnfitData(
                    "a mean is restricted to a time above 0, not " + until,
                    "een gemiddelde loopt tot een tijd boven 0, niet " + until);
        }
        List<Step> kept = steps.stream().filter(step -> step.time() <= until).toList();
        double area = 0;
        double variance = 0;
        double end = until;
        for (int i = kept.size() - 1; i >= 0; i--) {
            Step step = kept.get(i);
            area += (end - step.time()) * step.survival();
            end = step.time();
            double left = step.atRisk() - step.ended();
            variance += left == 0 ? 0 : area * area * step.ended() / (step.atRisk() * left);
        }
        return new Restricted(area + end, Math.sqrt(variance), until);
    }
}
