package nl.perspectief.casework.opening;

import java.time.LocalDate;
import java.util.stream.Stream;
import nl.perspectief.casework.Informing;
import nl.perspectief.casework.Postponement;
import nl.perspectief.signals.Brought;
import nl.perspectief.signals.CaseOpening;
import nl.perspectief.signals.Informed;
import nl.perspectief.signals.NotInformed;
import org.jspecify.annotations.Nullable;

/** What the young person and the parents were told before there was a case, as the case begins with it. */
final class CarriedInforming {
    private CarriedInforming() {}

    /** @param brought absent when it does not come along: then the case begins with nothing */
    static Informing of(@Nullable Brought brought, CaseOpening.Report report) {
        if (brought == null) {
            return Informing.NOTHING_YET;
        }
        Informed informed = brought.informed();
        boolean known = informed.youth() == null && informed.parents() == null;
        return new Informing(
                known ? report.referredOn() : null,
                known ? null : ground(informed),
                known ? null : again(informed, report.referredOn()),
                null,
                null,
                brought.exploitation() == null ? null : brought.notedOn());
    }

    /** The weightiest of both. */
    private static Postponement ground(Informed informed) {
        return Stream.of(informed.youth(), informed.parents()).anyMatch(reason -> reason != null && protects(reason))
                ? Postponement.PROTECTION
                : Postponement.NOT_POSSIBLE_YET;
    }

    private static boolean protects(NotInformed reason) {
        return switch (reason) {
            case DANGER, PARENT_INVOLVED, YOUTH_OBJECTS -> true;
            case NO_MOMENT_YET, NO_CONTACT -> false;
        };
    }

    /** Without a ground to protect somebody a month is the longest (AVG 14(3)(a)). */
    private static @Nullable LocalDate again(Informed informed, LocalDate referredOn) {
        LocalDate again = informed.lookAgainOn();
        LocalDate latest = referredOn.plusMonths(1);
        return again != null && ground(informed) == Postponement.NOT_POSSIBLE_YET && again.isAfter(latest)
                ? latest
                : again;
    }
}
