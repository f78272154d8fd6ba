package nl.perspectief.statistics.survival;

import nl.perspectief.statistics.Interval;
import nl.perspectief.statistics.UnfitData;
import nl.perspectief.statistics.laws.NormalLaw;

/**
 * On which scale an interval for survival is symmetric. {@code LOG} is the usual one; {@code LOG_LOG} alone stays between 0 and
 * 1 by itself, the others are cut off there.
 *
 * <p>Ø. Borgan and K. Liestøl (1990), A note on confidence intervals and bands for the survival function, Scand. J. Stat. 17;
 * as {@code survfit} of R computes them.
 */
public enum Form {
    PLAIN {
        @Override
        double at(double survival, double shift) {
            return Math.clamp(survival + shift * survival, 0, 1);
        }
    },
    LOG {
        @Override
        double at(double survival, double shift) {
            return Math.min(1, survival * Math.exp(shift));
        }
    },
    LOG_LOG {
        @Override
        double at(double survival, double shift) {
            double log = Math.log(survival);
            return survival == 1 ? Double.NaN : Math.exp(log * Math.exp(shift / log));
        }
    };

    abstract double at(double survival, double shift);

    /**
     * @param survival from 0 to 1; at 0 nothing is known of how sure it is, nor at 1 with {@link #LOG_LOG}
     * @param error the standard error of its logarithm
     * @return ends that are no number where nothing is known
     */
    Interval around(double survival, double error, double level) {
        double shift = NormalLaw.ofLevel(UnfitData.level(level)) * error;
        if (survival == 0) {
            return new Interval(Double.NaN, Double.NaN, level);
        }
        return new Interval(at(survival, -shift), at(survival, shift), level);
    }
}
