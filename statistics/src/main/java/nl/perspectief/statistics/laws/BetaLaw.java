package nl.perspectief.statistics.laws;

import nl.perspectief.statistics.UnfitData;

/**
 * The beta distribution. One probability costs about the square root of a + b in steps.
 *
 * @param a more than 0
 * @param b more than 0
 */
public record BetaLaw(double a, double b) {
    public BetaLaw {
        if (!(a > 0 && b > 0) || Double.isInfinite(a + b)) {
            throw new UnfitData(
                    "a beta law needs two numbers above 0, not " + a + " and " + b,
                    "een bètaverdeling vraagt twee getallen boven 0, niet " + a + " en " + b);
        }
    }

    /** The probability of at most x. */
    public double below(double x) {
        return x <= 0 ? 0 : x >= 1 ? 1 : tail(a, b, x, 1 - x);
    }

    /** The probability of more than x. */
    public double above(double x) {
        return x <= 0 ? 1 : x >= 1 ? 0 : tail(b, a, 1 - x, x);
    }

    /** Where odds lie against one: the quantile as x and as what it lacks to 1, both to the last digits. */
    public record Odds(double x, double rest) {
        public double ratio() {
            return x / rest;
        }
    }

    /** Under this lies as much. @param probability between 0 and 1 */
    public double quantile(double probability) {
        return odds(probability).x();
    }

    /** Above this lies as much. @param probability between 0 and 1 */
    public double upperQuantile(double probability) {
        return upperOdds(probability).x();
    }

    public Odds odds(double probability) {
        return probability > 0.5 ? at(1 - probability, true) : at(probability, false);
    }

    public Odds upperOdds(double probability) {
        return probability > 0.5 ? at(1 - probability, false) : at(probability, true);
    }

    private Odds at(double probability, boolean top) {
        if (!(probability >= 0)) {
            throw new IllegalArgumentException("a probability of " + probability);
        }
        if (probability == 0) {
            return top ? new Odds(1, 0) : new Odds(0, 1);
        }
        double spread = Math.sqrt(1 / a + 1 / b);
        double start = Math.log(a / b) + NormalLaw.quantile(probability) * Math.min(spread, 3) * (top ? -1 : 1);
        double y = Climb.to(probability, new Logit(a, b, top), start, top ? -1 : 1, Math.max(2, 2 * spread * spread));
        return new Odds(logistic(y), logistic(-y));
    }

    private static double logistic(double y) {
        return y > 0 ? 1 / (1 + Math.exp(-y)) : Math.exp(y) / (1 + Math.exp(y));
    }

    /** A tail of the law, by the logarithm of the odds. */
    private record Logit(double a, double b, boolean top) implements Climb.Tail {
        @Override
        public double probability(double y) {
            double x = logistic(y);
            double rest = logistic(-y);
            return top ? tail(b, a, rest, x) : tail(a, b, x, rest);
        }

        @Override
        public double density(double y) {
            return Deviance.binomial(a, b, logistic(y), logistic(-y)) * a * b / (a + b);
        }
    }

    /** The regularised incomplete beta function of x. */
    private static double tail(double a, double b, double x, double rest) {
        if (x == 0) {
            return 0;
        }
        if (x > (a + 1) / (a + b + 2)) {
            return 1 - small(b, a, rest, x);
        }
        return small(a, b, x, rest);
    }

    private static double small(double a, double b, double x, double rest) {
        double front = x == 0 ? 0 : Deviance.binomial(a, b, x, rest) * b / (a + b);
        return front == 0 ? 0 : front * Fractions.beta(a, b, x);
    }
}
