package nl.perspectief.signals.steps;

import java.time.Instant;
import nl.perspectief.signals.weighing.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done in a weighing.
 *
 * @param by the name of who did it; absent where only the moment is kept
 * @param criterion which question was answered; absent for every other step
 * @param reason why a second reader did not agree, kept when answers changed after it; absent for every other step
 */
public record WeighingStep(
        Instant at,
        What what,
        @Nullable String by,
        @Nullable Criterion criterion,
        @Nullable String reason) {
    public enum What {
        REFERRED,
        BEGUN,
        ANSWERED,
        OFFERED,
        AGREED,
        DISAGREED,
        DISSENTED,
        WANTED_TO_LET_GO,
        DECIDED
    }
}
