package nl.perspectief.places;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Role;
import nl.perspectief.shared.DutchDays;
import org.jspecify.annotations.Nullable;

/**
 * Something seen or heard of a place, without a person.
 *
 * @param neighbourhood its name; absent when not known
 * @param seenUntil the last day of a period; absent for one day
 * @param changedAt when it was reported, or answered last
 * @param version how often it was answered
 * @param unread whether who reported did not read the last answer yet
 */
public record PlaceSignal(
        UUID id,
        PlaceReceivers receivers,
        Professional reporter,
        Instant reportedAt,
        PlaceKind kind,
        String place,
        @Nullable String neighbourhood,
        LocalDate seenFrom,
        @Nullable LocalDate seenUntil,
        String seen,
        PlaceSource source,
        PlaceState state,
        Instant changedAt,
        int version,
        boolean unread) {
    /** How long after the last change it stays. */
    public static final int MONTHS = 12;

    /** How long when nothing further comes of it. */
    public static final int WEEKS = 4;

    public boolean reportedBy(Acting acting) {
        return reporter.id().equals(acting.professionalId());
    }

    /** Whether who acts is among those it went to. */
    public boolean receivedBy(Acting acting) {
        var riec = receivers.riec();
        return (acting.organisationId().equals(receivers.municipality().id()) && acting.has(Role.PROCESS_LEAD))
                || (riec != null && acting.organisationId().equals(riec.id()) && acting.has(Role.ANALYST));
    }

    /** When it is destroyed if nobody answers any more. */
    public LocalDate destroyedOn() {
        LocalDate changed = DutchDays.of(changedAt);
        return state == PlaceState.NOTHING_FURTHER ? changed.plusWeeks(WEEKS) : changed.plusMonths(MONTHS);
    }
}
