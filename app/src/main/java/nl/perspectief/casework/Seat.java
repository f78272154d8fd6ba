package nl.perspectief.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.perspectief.organisations.Role;
import nl.perspectief.shared.DutchDays;
import org.jspecify.annotations.Nullable;

/**
 * A named person at the table of one case.
 *
 * @param role {@link Role#CASE_LEAD} or {@link Role#CASE_PARTNER}
 * @param until when it ends by itself; absent for as long as the case runs
 * @param endedAt when it was ended before that
 */
public record Seat(
        UUID id,
        UUID caseId,
        UUID organisationId,
        UUID professionalId,
        Role role,
        Instant since,
        @Nullable Instant until,
        @Nullable Instant endedAt) {

    /** Whether it lasts on a day, also for a part of it; one that somebody ended lasts on none. */
    public boolean lastsOn(LocalDate day) {
        return endedAt == null
                && since.isBefore(DutchDays.endOf(day))
                && (until == null || until.isAfter(DutchDays.endOf(day.minusDays(1))));
    }

    /** Whoever leads the case keeps a seat in it. */
    public boolean mayBeTakenAway() {
        return role != Role.CASE_LEAD;
    }

    public boolean liveAt(Instant moment) {
        return endedAt == null && !since.isAfter(moment) && (until == null || until.isAfter(moment));
    }
}
