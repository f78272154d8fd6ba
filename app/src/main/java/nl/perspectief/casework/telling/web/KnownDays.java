package nl.perspectief.casework.telling.web;

import java.time.LocalDate;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.items.Identity;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something can have been told, asked or looked at.
 *
 * @param born the first day on which the young person can have been born; absent when nothing of that is known
 * @param opened when the case was opened
 */
record KnownDays(@Nullable LocalDate born, LocalDate opened, LocalDate today) {
    static KnownDays of(CaseHeader header) {
        Identity identity = header.identity();
        return new KnownDays(
                identity == null ? null : identity.birthDate().earliest().orElse(null),
                DutchDays.of(header.file().openedAt()),
                header.today());
    }

    /** A day that is left out or has been, since the young person was there. */
    @Nullable
    LocalDate past(Form form, String field) {
        LocalDate day = TellingFields.past(form, field, today);
        if (day != null && born != null && day.isBefore(born)) {
            form.wrong(field, "casework.day-unborn");
        }
        return day;
    }

    /** The same, and since the young person was known here: at most a year before there was a case. */
    @Nullable
    LocalDate here(Form form, String field) {
        LocalDate day = past(form, field);
        if (day != null && form.mistake(field).isEmpty() && day.isBefore(opened.minusYears(1))) {
            form.wrong(field, "casework.day-unknown-here");
        }
        return day;
    }
}
