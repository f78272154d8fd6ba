package nl.perspectief.signals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import org.jspecify.annotations.Nullable;

/** What waits for a professional in this module. Each question is noted in the logs and is a transaction of its own. */
public interface SignalsWaiting {
    /** Signals of the acting professional that were not referred, oldest first; {@code /signalen/{id}}. */
    List<Waiting> unreferred(Acting acting);

    /** Referrals that the process lead has to weigh and decide, first due first; {@code /wegingen/{id}}. */
    List<Waiting> toWeigh(Acting acting);

    /** Weighings that ask for a second reader other than those who weighed; {@code /wegingen/{id}}. */
    List<Waiting> toReadSecond(Acting acting);

    /** Answers on own referrals that were not marked as seen. */
    List<Answered> answered(Acting acting);

    /**
     * @param id of the signal, or of the referral
     * @param firstName absent when there is no name, or when the acting professional may not see it
     * @param since recorded at, or referred at
     * @param due absent when nothing ends
     */
    record Waiting(
            UUID id,
            @Nullable String firstName,
            @Nullable Integer age,
            Instant since,
            @Nullable Instant due) {}

    /**
     * @param id of the answer
     * @param signalId absent when the signal was destroyed
     * @param outcome such as {@code BACK_TO_BASIS}; text key {@code signals.outcome.BACK_TO_BASIS}
     */
    record Answered(UUID id, @Nullable UUID signalId, String outcome, Instant referredAt, Instant answeredAt) {}
}
