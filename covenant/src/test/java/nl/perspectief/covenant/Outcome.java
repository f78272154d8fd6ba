package nl.perspectief.covenant;

import java.util.Optional;
import java.util.Set;

/** What a decision comes to, whichever rules it rests on. */
public record Outcome(boolean permitted, Onward onward, Optional<ReadingTerm> keep, Set<Obligation> obligations) {
    private static final Outcome NOT = new Outcome(false, Onward.NO, Optional.empty(), Set.of());

    public static Outcome of(Decision decision) {
        return switch (decision) {
            case Decision.Permit permit ->
                new Outcome(true, permit.onward(), Optional.ofNullable(permit.keep()), permit.obligations());
            case Decision.Refusal _, Decision.Undetermined _ -> NOT;
        };
    }

    /** By the specification. */
    public static Outcome of(Covenant covenant, Question question, Facts facts) {
        return of(Specification.decide(covenant, question, facts));
    }
}
