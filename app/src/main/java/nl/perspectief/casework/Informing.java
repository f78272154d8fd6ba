package nl.perspectief.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.perspectief.covenant.Truth;
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
    private static final int YOUTH_DECIDES_TOO = 12;
    private static final int YOUTH_DECIDES = 16;
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
        if (youthAgreedOn != null && parentsAgreedOn != null) {
            return Truth.TRUE;
        }
        if (age == null) {
            return Truth.UNKNOWN;
        }
        List<Boolean> answers = IntStream.of(age.youngest(), YOUTH_DECIDES_TOO, YOUTH_DECIDES, age.oldest())
                .filter(years -> years >= age.youngest() && years <= age.oldest())
                .mapToObj(this::agreedAt)
                .distinct()
                .toList();
        return answers.size() == 1 ? Truth.of(answers.getFirst()) : Truth.UNKNOWN;
    }

    private boolean agreedAt(int years) {
        boolean youthNeeded = years >= YOUTH_DECIDES_TOO;
        boolean parentsNeeded = years < YOUTH_DECIDES;
        return (!youthNeeded || youthAgreedOn != null) && (!parentsNeeded || parentsAgreedOn != null);
    }
}
