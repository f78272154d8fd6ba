package nl.perspectief.casework.opening;

import java.time.LocalDate;
import java.util.List;
import nl.perspectief.casework.informing.Heard;
import nl.perspectief.casework.informing.PersonLine;
import nl.perspectief.casework.informing.Postponement;
import nl.perspectief.casework.informing.PutOff;
import nl.perspectief.casework.informing.VictimView;
import nl.perspectief.signals.Brought;
import nl.perspectief.signals.CaseOpening;
import nl.perspectief.signals.Exploitation;
import nl.perspectief.signals.Informed;
import nl.perspectief.signals.NotInformed;
import org.jspecify.annotations.Nullable;

/** What the young person and the parents each were told before there was a case, as the case begins with it. */
final class CarriedInforming {
    private CarriedInforming() {}

    /** @param brought absent when it does not come along: then the case begins with nothing */
    static List<PersonLine> of(List<PersonLine> fresh, @Nullable Brought brought, CaseOpening.Report report) {
        if (brought == null) {
            return fresh;
        }
        Informed informed = brought.informed();
        return fresh.stream()
                .map(line -> told(line, line.youth() ? informed.youth() : informed.parents(), informed, report))
                .toList();
    }

    private static PersonLine told(
            PersonLine line, @Nullable NotInformed why, Informed informed, CaseOpening.Report report) {
        LocalDate again = informed.lookAgainOn();
        return why == null || again == null
                ? line.told(new Heard(report.referredOn(), null, report.reporterId(), null))
                : line.later(new PutOff(
                        ground(why), again(ground(why), again, report.referredOn()), null, report.reporterId()));
    }

    static @Nullable VictimView view(@Nullable Brought brought, CaseOpening.Report report) {
        Exploitation outcome = brought == null ? null : brought.exploitation();
        return brought == null || outcome == null
                ? null
                : new VictimView(brought.notedOn(), outcome, report.reporterId(), null);
    }

    private static Postponement ground(NotInformed reason) {
        return switch (reason) {
            case DANGER, PARENT_INVOLVED, YOUTH_OBJECTS -> Postponement.PROTECTION;
            case NO_MOMENT_YET, NO_CONTACT -> Postponement.NOT_POSSIBLE_YET;
        };
    }

    /** Without a ground to protect somebody a month is the longest (AVG 14(3)(a)). */
    private static LocalDate again(Postponement ground, LocalDate again, LocalDate referredOn) {
        LocalDate latest = referredOn.plusMonths(1);
        return ground == Postponement.NOT_POSSIBLE_YET && again.isAfter(latest) ? latest : again;
    }
}
