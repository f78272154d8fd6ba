package nl.perspectief.signals.referral.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Statement;
import nl.perspectief.signals.referral.NewReferral;
import nl.perspectief.signals.referral.Route;
import nl.perspectief.warning.web.NamelessForm;

/** Reads a wish to refer. */
final class ReferralForm {
    private static final int LONGEST_NEED = 1_000;
    private static final int LONGEST_NUMBER = 60;

    private ReferralForm() {}

    /** Empty when something has to be mended, which stands in the form. */
    static Optional<NewReferral> read(NamelessForm typed, SignalFile file, List<Organisation> leads) {
        Form form = typed.form();
        Optional<Route> route = form.choice("weg", Route.class, "signals.refer.route.missing");
        Optional<Consent.Answer> youth =
                form.choice("toestemming-jongere", Consent.Answer.class, "signals.refer.consent-youth.missing");
        Optional<Consent.Answer> parents =
                form.choice("toestemming-ouders", Consent.Answer.class, "signals.refer.consent-parents.missing");
        String need = form.text("noodzaak", LONGEST_NEED, "signals.refer.need.missing");
        typed.read("noodzaak", ofOthers(need, file), Set.of(), "signals.refer.need.must-go");
        route.ifPresent(chosen -> ofAnotherRoute(form, chosen));
        Optional<NewReferral.GroupDecision> group =
                route.filter(Route.CORE_MEMBER::equals).flatMap(_ -> group(form));
        Optional<NewReferral.PoliceContact> contact =
                route.filter(Route.POLICE_CONTACT::equals).flatMap(_ -> contact(form));
        Optional<String> lead = lead(form, leads);
        Set<UUID> chosen = new HashSet<>(form.ids("uitspraken"));
        chosen.retainAll(choices(file).stream().map(Item::id).toList());
        if (chosen.isEmpty()) {
            form.wrong("uitspraken", "signals.refer.statements.missing");
        }
        return form.good()
                ? Optional.of(new NewReferral(
                        file.signal().id(),
                        route.orElseThrow(),
                        new Consent(youth.orElseThrow(), parents.orElseThrow()),
                        need,
                        chosen,
                        lead.orElse(null),
                        group.orElse(null),
                        contact.orElse(null)))
                : Optional.empty();
    }

    /** What only another route asks is not dropped without a word. */
    private static void ofAnotherRoute(Form form, Route route) {
        for (String field : List.of("groepsbesluit", "groepsbesluit-dag")) {
            if (route != Route.CORE_MEMBER && form.filled(field)) {
                form.wrong(field, "signals.refer.group.other-route");
            }
        }
        if (route != Route.POLICE_CONTACT && form.filled("politiecontact-dag")) {
            form.wrong("politiecontact-dag", "signals.refer.contact.other-route");
        }
    }

    /** The young person goes along by name anyway; whoever else is named does not. */
    private static String ofOthers(String need, SignalFile file) {
        return file.identity()
                .map(who -> need.replaceAll(
                        "(?iu)(?<!\\p{L})" + Pattern.quote(who.firstName()) + "(?: " + Pattern.quote(who.familyName())
                                + "(?!\\p{L})|(?!\\p{L}|(?-i: \\p{Lu})))",
                        "de jongere"))
                .orElse(need);
    }

    /** What the triangle decided, which only the second route asks. */
    private static Optional<NewReferral.GroupDecision> group(Form form) {
        String number = form.text("groepsbesluit", LONGEST_NUMBER, "signals.refer.group.missing");
        return form.day("groepsbesluit-dag", "signals.refer.group-day.missing")
                .map(day -> new NewReferral.GroupDecision(number, day));
    }

    /** The contact with the police, which only the first route asks. */
    private static Optional<NewReferral.PoliceContact> contact(Form form) {
        Optional<LocalDate> day = form.day("politiecontact-dag", "signals.refer.contact-day.missing");
        return form.choice("politiecontact-als", NewReferral.PoliceContact.As.class, "signals.refer.contact-as.missing")
                .flatMap(as -> day.map(on -> new NewReferral.PoliceContact(on, as)));
    }

    /** Nothing when there is nothing to choose. */
    private static Optional<String> lead(Form form, List<Organisation> leads) {
        String chosen = form.value("gemeente");
        if (leads.size() < 2) {
            return Optional.empty();
        }
        if (leads.stream().noneMatch(lead -> lead.partner().equals(chosen))) {
            form.wrong("gemeente", "signals.refer.lead.missing");
        }
        return Optional.of(chosen);
    }

    /** The statements that one can choose to give; the name always goes with them. */
    static List<Item> choices(SignalFile file) {
        return file.items().stream()
                .filter(item -> Statement.of(item).isPresent())
                .toList();
    }
}
