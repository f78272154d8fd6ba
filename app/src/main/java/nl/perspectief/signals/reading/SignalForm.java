package nl.perspectief.signals.reading;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.organisations.Neighbourhood;
import nl.perspectief.register.RegimeWords;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.items.IdentityForm;
import nl.perspectief.signals.Exploitation;
import nl.perspectief.signals.Informed;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.NotInformed;
import nl.perspectief.signals.Statement;

/** Reads the form of a signal, and notes what has to be mended. */
final class SignalForm {
    private static final IdentityForm.Missing WHOLE_NAME = new IdentityForm.Missing(
            "signals.form.first-name.missing", "signals.form.family-name.missing", "signals.form.born.missing");
    private static final int LONGEST_TEXT = 4_000;

    /** As long as a referral can be read; not telling somebody asks for a fresh look by then. */
    private static final int WEEKS_TO_POSTPONE = 4;

    private final Form form;
    private final List<Neighbourhood> neighbourhoods;
    private final List<RegimeWords> regimes;
    private final LocalDate today;

    SignalForm(Form form, List<Neighbourhood> neighbourhoods, List<RegimeWords> regimes, LocalDate today) {
        this.form = form;
        this.neighbourhoods = neighbourhoods;
        this.regimes = regimes;
        this.today = today;
    }

    /** What was noticed; empty when something has to be mended, which stands in the form. */
    Optional<NewSignal> read() {
        Optional<Exploitation> exploitation =
                form.choice("uitbuiting", Exploitation.class, "signals.form.exploitation.missing");
        Optional<Identity> identity = identity();
        String neighbourhood = neighbourhood();
        Optional<LocalDate> seenOn = seen(identity);
        Map<Statement, String> texts = texts();
        Optional<Informed> informed = informed();
        Optional<String> regime = regime();
        return form.good()
                ? Optional.of(new NewSignal(
                        exploitation.orElseThrow(),
                        identity.orElse(null),
                        neighbourhood,
                        seenOn.orElse(null),
                        texts,
                        informed.orElseThrow(),
                        regime.orElse(null)))
                : Optional.empty();
    }

    /** All three, or none as long as nobody needs the name. */
    private Optional<Identity> identity() {
        return IdentityForm.begun(form) ? IdentityForm.read(form, today, WHOLE_NAME) : Optional.empty();
    }

    private String neighbourhood() {
        String code = form.value("buurt");
        if (neighbourhoods.stream().noneMatch(place -> place.code().equals(code))) {
            form.wrong("buurt", "signals.form.neighbourhood.missing");
        }
        return code;
    }

    /** Nothing when there is nothing to choose. */
    private Optional<String> regime() {
        String chosen = form.value("aanpak");
        if (regimes.size() < 2) {
            return Optional.empty();
        }
        if (regimes.stream().noneMatch(regime -> regime.regime().equals(chosen))) {
            form.wrong("aanpak", "signals.form.regime.missing");
        }
        return Optional.of(chosen);
    }

    /** Not to come, and not before whoever it is about was born. */
    private Optional<LocalDate> seen(Optional<Identity> identity) {
        Optional<LocalDate> day = form.optionalDay("gezien-op");
        day.filter(seen -> seen.isAfter(today)).ifPresent(_ -> form.wrong("gezien-op", "signals.form.seen.future"));
        day.filter(seen -> identity.filter(who -> who.birthDate().after(seen)).isPresent())
                .ifPresent(_ -> form.wrong("gezien-op", "signals.form.seen.before-birth"));
        return day;
    }

    private Map<Statement, String> texts() {
        Map<Statement, String> texts = new EnumMap<>(Statement.class);
        for (Statement box : Statement.values()) {
            form.optionalText(SignalFields.of(box), LONGEST_TEXT).ifPresent(text -> texts.put(box, text));
        }
        if (texts.isEmpty()) {
            form.wrong(SignalFields.of(Statement.FACT), "signals.form.texts.missing");
        }
        return texts;
    }

    private Optional<Informed> informed() {
        Optional<Knows> youth = knows("jongere-weet", Knows.YOUTH, "signals.form.youth-knows.missing");
        Optional<Knows> parents = knows("ouders-weten", Knows.PARENTS, "signals.form.parents-know.missing");
        if (youth.isEmpty() || parents.isEmpty()) {
            return Optional.empty();
        }
        Optional<NotInformed> noYouth = youth.flatMap(Knows::reason);
        Optional<NotInformed> noParents = parents.flatMap(Knows::reason);
        if (noYouth.isEmpty() && noParents.isEmpty()) {
            return Optional.of(Informed.BOTH);
        }
        return lookAgain().map(day -> new Informed(noYouth.orElse(null), noParents.orElse(null), day));
    }

    private Optional<Knows> knows(String field, List<Knows> choices, String missing) {
        Optional<Knows> chosen = form.optionalChoice(field, Knows.class).filter(choices::contains);
        if (chosen.isEmpty()) {
            form.wrong(field, missing);
        }
        return chosen;
    }

    private Optional<LocalDate> lookAgain() {
        Optional<LocalDate> day = form.day("opnieuw", "signals.form.again.missing");
        day.filter(again -> again.isBefore(today) || again.isAfter(today.plusWeeks(WEEKS_TO_POSTPONE)))
                .ifPresent(_ -> form.wrong("opnieuw", "signals.form.again.when", WEEKS_TO_POSTPONE));
        return day;
    }
}
