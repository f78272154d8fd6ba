package nl.perspectief.signals.police.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.perspectief.shared.web.Form;
import nl.perspectief.signals.police.PoliceTold;
import nl.perspectief.warning.Nameless;
import nl.perspectief.warning.web.NamelessForm;

/** Reads a summary from its form: facts of one contact, and no words by which anybody could be found. */
final class PoliceForm {
    /** The longest that what was seen is, in characters: a summary, and no report. */
    static final int SEEN_LONGEST = 1_500;

    private static final int WHERE_LONGEST = 80;

    private final NamelessForm typed;
    private final Form form;
    private final LocalDate today;

    /** @param today in the Netherlands */
    PoliceForm(NamelessForm typed, LocalDate today) {
        this.typed = typed;
        this.form = typed.form();
        this.today = today;
    }

    /**
     * Nothing when something has to be mended.
     *
     * @param asked on which day it was asked: a contact of later is another one
     * @param recent whether the covenant lets the police tell of that day
     * @param fourEyes whether the covenant asks that a second person reads along
     */
    Optional<PoliceTold> read(LocalDate asked, Predicate<LocalDate> recent, boolean fourEyes) {
        Optional<LocalDate> on = form.day("contactdag", "signals.police.on.missing");
        if (on.isPresent() && !recent.test(on.get())) {
            form.wrong("contactdag", "signals.police.on.old");
        } else if (on.isPresent() && on.get().isAfter(asked)) {
            form.wrong("contactdag", "signals.police.on.later");
        }
        Optional<PoliceTold.As> as = form.choice("contact-rol", PoliceTold.As.class, "signals.police.as.missing");
        Optional<Nameless> where = words("contact-plek", WHERE_LONGEST, "signals.police.where.missing");
        Optional<Nameless> seen = words("contact-feiten", SEEN_LONGEST, "signals.police.seen.missing");
        Optional<LocalDate> until = form.day("bron-tot", "signals.police.until.missing");
        if (until.isPresent() && !until.get().isAfter(today)) {
            form.wrong("bron-tot", "signals.police.until.past");
        }
        if (fourEyes && !form.chose("meegelezen", "ja")) {
            form.wrong("meegelezen", "signals.police.four-eyes.missing");
        }
        return form.good()
                ? Optional.of(new PoliceTold(
                        on.orElseThrow(),
                        as.orElseThrow(),
                        where.orElseThrow(),
                        seen.orElseThrow(),
                        until.orElseThrow()))
                : Optional.empty();
    }

    private Optional<Nameless> words(String field, int longest, String missing) {
        return typed.read(field, form.text(field, longest, missing), Set.of(), "signals.police.words.must-go");
    }
}
