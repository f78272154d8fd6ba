package nl.perspectief.sharing.items;

import java.time.LocalDate;
import java.util.Optional;
import nl.perspectief.shared.BirthDate;
import nl.perspectief.shared.web.Form;

/** Who a young person is, as it is asked in every form: one rule for names and birth dates, wherever they are typed. */
public final class IdentityForm {
    /** Whom the approach is for (Preventie met Gezag: 8 to 27 years). */
    public static final int YOUNGEST = 8;

    public static final int OLDEST = 27;

    private static final String FIRST = "voornaam";
    private static final String FAMILY = "achternaam";
    private static final String BORN = "geboortedatum";
    private static final String NOT_KNOWN = "geboortedatum-onbekend";
    private static final int LONGEST = 80;

    private IdentityForm() {}

    /** What each form says about a part that is missing, by the keys of its texts. */
    public record Missing(String first, String family, String born) {}

    /** Whether any part was typed. */
    public static boolean begun(Form form) {
        return form.filled(FIRST) || form.filled(FAMILY) || form.filled(BORN) || form.filled(NOT_KNOWN);
    }

    /** Empty when something has to be mended, which stands in the form. */
    public static Optional<Identity> read(Form form, LocalDate today, Missing missing) {
        String first = form.name(FIRST, LONGEST, missing.first());
        String family = form.name(FAMILY, LONGEST, missing.family());
        Optional<BirthDate> born = birth(form, today, missing.born());
        return form.good() ? born.map(date -> new Identity(first, family, date)) : Optional.empty();
    }

    /** Puts somebody in a form, so that it can be changed. */
    public static void fill(Form form, Identity identity) {
        form.put(FIRST, identity.firstName()).put(FAMILY, identity.familyName());
        if (identity.birthDate().equals(BirthDate.UNKNOWN)) {
            form.put(NOT_KNOWN, "ja");
        } else {
            form.put(BORN, identity.birthDate().typed());
        }
    }

    /** The birth date that stands in a form that {@link #fill} filled. */
    public static Optional<BirthDate> kept(Form form) {
        return form.filled(NOT_KNOWN) ? Optional.of(BirthDate.UNKNOWN) : form.partDate(BORN);
    }

    private static Optional<BirthDate> birth(Form form, LocalDate today, String missing) {
        if (form.filled(NOT_KNOWN)) {
            return unknown(form);
        }
        if (!form.filled(BORN)) {
            form.wrong(BORN, missing);
        }
        Optional<BirthDate> born = form.partDate(BORN);
        born.ifPresent(date -> reach(form, date, today));
        return born;
    }

    /** Not known, and yet a date beside it, is asked for: one of the two is a mistake. */
    private static Optional<BirthDate> unknown(Form form) {
        boolean typed = form.filled(BORN) && !form.partDate(BORN).equals(Optional.of(BirthDate.UNKNOWN));
        if (typed) {
            form.wrong(BORN, "birth.both");
        }
        return typed ? Optional.empty() : Optional.of(BirthDate.UNKNOWN);
    }

    private static void reach(Form form, BirthDate born, LocalDate today) {
        if (born.after(today)) {
            form.wrong(BORN, "birth.future");
        } else if (!born.ageOn(today).canBe(YOUNGEST, OLDEST)) {
            form.wrong(BORN, "birth.reach", YOUNGEST, OLDEST);
        }
    }
}
