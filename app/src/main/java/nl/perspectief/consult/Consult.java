package nl.perspectief.consult;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Role;
import nl.perspectief.shared.DutchDays;
import org.jspecify.annotations.Nullable;

/**
 * Advice that is asked about a situation, for as long as the conversation lasts.
 *
 * @param role who answers, at {@code organisation}
 * @param begins the words that it began with
 * @param answered whether the last word is of who answers
 * @param unread whether who asked did not read that yet
 * @param signalAt when who asked chose to make a signal of it; absent when not
 */
public record Consult(
        UUID id,
        Organisation organisation,
        Role role,
        Professional asker,
        Instant askedAt,
        @Nullable Instant firstAnsweredAt,
        Instant lastWordAt,
        String begins,
        boolean answered,
        boolean unread,
        @Nullable Instant signalAt) {
    /** The longest that one message is, in characters. */
    public static final int LONGEST = 4_000;

    /** How long after the last word the words are destroyed. */
    public static final Duration STAYS = Duration.ofDays(42);

    public boolean askedBy(Acting acting) {
        return asker.id().equals(acting.professionalId());
    }

    /** How long the first answer took; absent while there is none. */
    public @Nullable Waited waited() {
        return firstAnsweredAt == null ? null : Waited.between(askedAt, firstAnsweredAt);
    }

    /** When it is destroyed if nobody says anything more. */
    public LocalDate destroyedOn() {
        return DutchDays.of(lastWordAt.plus(STAYS));
    }
}
