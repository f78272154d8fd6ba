package nl.perspectief.guide.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.perspectief.guide.helplines.FixedNumbers;
import nl.perspectief.guide.helplines.Helpline;
import nl.perspectief.guide.helplines.MobileNumber;
import nl.perspectief.shared.web.Form;

/** The fields of one contact: what was typed, checked. */
final class HelplineFields {
    private static final int SHORT = 80;
    private static final int LONG = 200;
    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{2,40}");
    private static final Pattern REACH =
            Pattern.compile("[+0-9][0-9 ()-]{1,24}|https://[a-z0-9.-]{4,100}(/[^\\s\"<>@]{0,100})?");

    private static final List<String> TEXTS =
            List.of("naam-nl", "naam-en", "waarvoor-nl", "waarvoor-en", "eigenaar", "bron");

    private HelplineFields() {}

    static Form filled(Helpline line) {
        return new Form()
                .put("contact", line.key())
                .put("version", line.version())
                .put("naam-nl", line.nameDutch())
                .put("naam-en", line.nameEnglish())
                .put("bereik", line.reach())
                .put("waarvoor-nl", line.meantDutch())
                .put("waarvoor-en", line.meantEnglish())
                .put("eigenaar", line.owner())
                .put("nagekeken", line.verified() ? line.checkedOn() : null)
                .put("bron", line.source());
    }

    /** Empty when something has to be mended; the form says what. */
    static Optional<Helpline> read(Form form, LocalDate today) {
        String key = form.text("contact", SHORT, "guide.contact.key-missing");
        if (!key.isEmpty() && !KEY.matcher(key).matches()) {
            form.wrong("contact", "guide.contact.key-wrong");
        }
        String reach = reach(form, key);
        TEXTS.stream()
                .filter(field -> MobileNumber.within(form.value(field)))
                .forEach(field -> form.wrong(field, "guide.contact.mobile"));
        Optional<LocalDate> checked = checked(form, today);
        Helpline line = new Helpline(
                key,
                form.text("naam-nl", SHORT, "guide.contact.name-missing"),
                form.text("naam-en", SHORT, "guide.contact.name-missing"),
                reach,
                form.text("waarvoor-nl", LONG, "guide.contact.meant-missing"),
                form.text("waarvoor-en", LONG, "guide.contact.meant-missing"),
                form.text("eigenaar", SHORT, "guide.contact.owner-missing"),
                checked.orElse(today),
                true,
                form.optionalText("bron", SHORT).orElse(""),
                form.version());
        return form.good() ? Optional.of(line) : Optional.empty();
    }

    private static String reach(Form form, String key) {
        String reach = form.text("bereik", LONG, "guide.contact.reach-missing");
        if (!reach.isEmpty()
                && FixedNumbers.of(key).filter(fixed -> !fixed.equals(reach)).isPresent()) {
            form.wrong("bereik", "guide.contact.reach-fixed");
        } else if (MobileNumber.called(reach)) {
            form.wrong("bereik", "guide.contact.mobile");
        } else if (!reach.isEmpty() && !REACH.matcher(reach).matches()) {
            form.wrong("bereik", "guide.contact.reach-wrong");
        }
        return reach;
    }

    /** A look that is older than what a page calls old tells nobody that the line is true. */
    private static Optional<LocalDate> checked(Form form, LocalDate today) {
        Optional<LocalDate> checked = form.day("nagekeken", "guide.contact.checked-missing");
        if (checked.filter(day -> day.isAfter(today)).isPresent()) {
            form.wrong("nagekeken", "guide.contact.checked-later");
        } else if (checked.filter(day -> Helpline.stale(day, today)).isPresent()) {
            form.wrong("nagekeken", "guide.contact.checked-old");
        }
        return checked;
    }
}
