package nl.perspectief.register.facts;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.perspectief.covenant.Truth;
import nl.perspectief.shared.Age;
import org.jspecify.annotations.Nullable;

/** What the young person and the parents each said when they were asked (UAVG 5, Youth Act 7.3.4, WGBO 450). */
public record Consent(Answer youth, Answer parents) {
    /** Nobody was asked. */
    public static final Consent NOT_ASKED = new Consent(Answer.NOT_ASKED, Answer.NOT_ASKED);

    private static final int YOUTH_DECIDES_TOO = 12;
    private static final int YOUTH_DECIDES = 16;

    /** What became of asking one of them. */
    public enum Answer {
        CONSENTS,
        OBJECTS,
        NOT_ASKED;

        public static Answer of(@Nullable Boolean consents) {
            return consents == null ? NOT_ASKED : consents ? CONSENTS : OBJECTS;
        }

        /** Absent when nobody was asked. */
        public @Nullable Boolean consents() {
            return this == NOT_ASKED ? null : Boolean.valueOf(this == CONSENTS);
        }
    }

    /** The same answer of both. */
    public static Consent of(@Nullable Boolean consents) {
        return new Consent(Answer.of(consents), Answer.of(consents));
    }

    /**
     * Whether those agreed who decide: the parents below 12, both from 12 to 15, the young person from 16. No when one of them
     * objects; unknown when one was not asked, without an age, and when it depends on a part of the birth date that is not known.
     */
    public Truth agreed(@Nullable Age age) {
        if (youth == Answer.CONSENTS && parents == Answer.CONSENTS) {
            return Truth.TRUE;
        }
        if (age == null) {
            return Truth.UNKNOWN;
        }
        List<Truth> answers = IntStream.of(age.youngest(), YOUTH_DECIDES_TOO, YOUTH_DECIDES, age.oldest())
                .filter(years -> years >= age.youngest() && years <= age.oldest())
                .mapToObj(this::agreedAt)
                .distinct()
                .toList();
        return answers.size() == 1 ? answers.getFirst() : Truth.UNKNOWN;
    }

    private Truth agreedAt(int years) {
        List<Answer> needed = Stream.of(
                        years >= YOUTH_DECIDES_TOO ? youth : null, years < YOUTH_DECIDES ? parents : null)
                .filter(Objects::nonNull)
                .toList();
        if (needed.contains(Answer.OBJECTS)) {
            return Truth.FALSE;
        }
        return needed.contains(Answer.NOT_ASKED) ? Truth.UNKNOWN : Truth.TRUE;
    }
}
