package nl.perspectief.access;

import java.time.Instant;
import java.util.List;
import nl.perspectief.covenant.Question;
import org.jspecify.annotations.Nullable;

/**
 * One line of the decision log.
 *
 * @param asOf the moment that was decided for
 * @param hash of the covenant; absent when none was in force then
 * @param question absent when the asker's words have none in the covenant, and for a search
 * @param facts of an evaluation all facts; of a search what the asker said
 * @param found how many a page of a search held; absent for an evaluation
 */
public record DecisionLine(
        Kind kind,
        String trace,
        Instant asOf,
        @Nullable String hash,
        @Nullable Question question,
        String facts,
        Outcome outcome,
        List<String> rules,
        @Nullable Integer found,
        @Nullable String activity) {
    /** What was asked. */
    public enum Kind {
        EVALUATION,
        SUBJECT,
        RESOURCE,
        ACTION
    }

    /** What was answered. */
    public enum Outcome {
        PERMIT,
        REFUSAL,
        UNDETERMINED,
        /** Nothing was told: the words are unknown, or the asker has no part in it. */
        OUTSIDE,
        /** A page of a search. */
        FOUND
    }
}
