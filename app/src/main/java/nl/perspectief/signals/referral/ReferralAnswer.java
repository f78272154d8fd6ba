package nl.perspectief.signals.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the giver hears of a referral. It names nobody.
 *
 * @param id of the referral
 * @param signalId absent when the signal was destroyed
 * @param detail a code: why not taken on, or which path
 * @param advice codes of what the giver can do
 */
public record ReferralAnswer(
        UUID id,
        @Nullable UUID signalId,
        ReferralOutcome outcome,
        String detail,
        List<String> advice,
        Instant referredAt,
        Instant answeredAt,
        @Nullable Instant seenAt) {}
