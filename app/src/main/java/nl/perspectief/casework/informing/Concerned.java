package nl.perspectief.casework.informing;

import java.time.LocalDate;
import nl.perspectief.register.facts.Consent;
import org.jspecify.annotations.Nullable;

/**
 * What everybody at the table may count with of one person who is told and asked: nothing that says who it is.
 *
 * @param youth whether it is the young person; else one of those who bring him or her up
 */
public record Concerned(
        boolean youth,
        Authority authority,
        @Nullable LocalDate informedOn,
        @Nullable LocalDate postponedUntil,
        Consent.Answer answer) {
    /** Told, or postponed with a review that is still to come. */
    public boolean toldOrPostponed(LocalDate day) {
        return informedOn != null || (postponedUntil != null && !postponedUntil.isBefore(day));
    }

    /** Of the parents: whether this one has a say, or may have. */
    boolean mayDecide() {
        return !youth && authority != Authority.NO;
    }
}
