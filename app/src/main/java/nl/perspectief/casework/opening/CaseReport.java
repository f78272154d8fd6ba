package nl.perspectief.casework.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.perspectief.signals.Exploitation;
import nl.perspectief.signals.Informed;
import org.jspecify.annotations.Nullable;

/**
 * By whose referral a case was opened.
 *
 * @param exploitation how the young person was looked at by who reported; absent when that did not come along
 * @param along whether what was told came along; if not, {@code informed} says nothing
 * @param calledAt since when she need not be called any more
 * @param calledBy who called her; absent when nobody did
 */
public record CaseReport(
        UUID caseId,
        UUID referralId,
        UUID reporterId,
        UUID organisationId,
        LocalDate referredOn,
        @Nullable Exploitation exploitation,
        Informed informed,
        boolean along,
        @Nullable Instant calledAt,
        @Nullable UUID calledBy) {}
