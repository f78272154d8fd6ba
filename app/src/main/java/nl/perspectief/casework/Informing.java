package nl.perspectief.casework;

import java.time.LocalDate;
import nl.perspectief.covenant.Truth;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.shared.Age;
import org.jspecify.annotations.Nullable;

/**
 * What the young person and the parents were told, and what they agreed to.
 *
 * @param postponedUntil the day on which postponing is weighed again, with {@code postponedFor}
 * @param victimViewOn when was looked at whether the young person is a victim, before anything else
 */
public record Informing(
        @Nullable LocalDate informedOn,
        @Nullable Postponement postponedFor,
        @Nullable LocalDate postponedUntil,
        @Nullable LocalDate youthAgreedOn,
        @Nullable LocalDate parentsAgreedOn,
        @Nullable LocalDate victimViewOn) {
    public static final Informing NOTHING_YET = new Informing(null, null, null, null, null, null);

    /** Told, or postponed on a ground of article 41 UAVG whose review is still to come. */
    public Truth toldOrPostponed(LocalDate day) {
        return Truth.of(informedOn != null || (postponedUntil != null && !postponedUntil.isBefore(day)));
    }

    /**
     * Who must agree: the parents below 12, both from 12 to 15, the young person from 16. Unknown without an age, and when it
     * depends on a part of the birth date that is not known.
     */
    public Truth agreed(@Nullable Age age) {
        return new Consent(answer(youthAgreedOn), answer(parentsAgreedOn)).agreed(age);
    }

    /** Who did not agree on any day does not agree. */
    private static Consent.Answer answer(@Nullable LocalDate agreedOn) {
        return agreedOn == null ? Consent.Answer.OBJECTS : Consent.Answer.CONSENTS;
    }
}
