package nl.perspectief.signals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether those it is about know of a signal.
 *
 * @param youth why the young person does not know; absent means that he or she knows
 * @param parents why the parents do not know; absent means that they know
 * @param lookAgainOn when postponing is thought over again; present when someone does not know
 */
public record Informed(
        @Nullable NotInformed youth,
        @Nullable NotInformed parents,
        @Nullable LocalDate lookAgainOn) {
    public static final Informed BOTH = new Informed(null, null, null);

    public Informed {
        if (lookAgainOn == null && (youth != null || parents != null)) {
            throw new IllegalArgumentException("postponing has a day to look again");
        }
    }

    /** From the reasons as they are kept. */
    public static Informed ofCodes(@Nullable String youth, @Nullable String parents, @Nullable LocalDate lookAgainOn) {
        return new Informed(
                youth == null ? null : NotInformed.valueOf(youth),
                parents == null ? null : NotInformed.valueOf(parents),
                lookAgainOn);
    }

    /** Whether on this day everybody knows, or the day to look again has not passed. */
    public boolean knownOrPostponedOn(LocalDate day) {
        return lookAgainOn == null || (youth == null && parents == null) || !lookAgainOn.isBefore(day);
    }
}
