package nl.perspectief.casework.telling.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.informing.Postponement;
import nl.perspectief.casework.informing.PutOff;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.items.Narrative;
import org.jspecify.annotations.Nullable;

/** The fields of telling that more than one form has. */
final class TellingFields {
    /** What a sentence or two take. */
    static final int LONGEST_REASON = 500;

    private static final int LONGEST_WAIT_MONTHS = 6;

    private TellingFields() {}

    /** A day that is left out or has been. */
    static @Nullable LocalDate past(Form form, String field, LocalDate today) {
        Optional<LocalDate> day = form.optionalDay(field);
        if (day.isPresent() && day.get().isAfter(today)) {
            form.wrong(field, "casework.day-ahead");
        }
        return day.orElse(null);
    }

    /** A ground, a day and why belong together, and not with having told. */
    static @Nullable PutOff putOff(Form form, LocalDate today, UUID by) {
        Optional<Postponement> ground = form.optionalChoice("uitgesteld", Postponement.class);
        Optional<LocalDate> again = form.optionalDay("opnieuw");
        Optional<String> because = form.optionalText("waarom", LONGEST_REASON);
        if (ground.isPresent() && form.filled("geinformeerd")) {
            form.wrong("uitgesteld", "casework.inform.both");
        } else if (ground.isPresent()) {
            if (!form.filled("opnieuw")) {
                form.wrong("opnieuw", "casework.inform.again-missing");
            }
            if (!form.filled("waarom")) {
                form.wrong("waarom", "casework.inform.because-missing");
            }
        } else if (form.filled("opnieuw")) {
            form.wrong("uitgesteld", "casework.inform.ground-missing");
        }
        again.ifPresent(day -> judge(form, day, ground.orElse(null), today));
        return ground.isEmpty() || again.isEmpty() || because.isEmpty()
                ? null
                : new PutOff(ground.get(), again.get(), new Narrative(because.get()), by);
    }

    /** Without a ground to protect somebody a month is the longest (AVG 14(3)(a)); nothing waits for years. */
    private static void judge(Form form, LocalDate again, @Nullable Postponement ground, LocalDate today) {
        int months = ground == Postponement.NOT_POSSIBLE_YET ? 1 : LONGEST_WAIT_MONTHS;
        if (again.isBefore(today)) {
            form.wrong("opnieuw", "casework.inform.again-past");
        } else if (ground != null && again.isAfter(today.plusMonths(months))) {
            form.wrong("opnieuw", months == 1 ? "casework.inform.again-month" : "casework.inform.again-far", months);
        }
    }
}
