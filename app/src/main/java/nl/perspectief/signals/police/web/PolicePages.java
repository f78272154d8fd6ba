package nl.perspectief.signals.police.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Obligation;
import nl.perspectief.covenant.Rule;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.web.forms.SentForm;
import nl.perspectief.register.Covenants;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.SharingOutcome;
import nl.perspectief.signals.police.PoliceSummaries.Seen;
import nl.perspectief.signals.police.PoliceSummary;
import nl.perspectief.signals.police.PoliceTold;
import nl.perspectief.signals.referral.web.HeldBack;
import nl.perspectief.signals.routes.ContactAge;
import nl.perspectief.warning.web.NamelessForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The page of one summary, as it can be at each moment. */
@Component
class PolicePages {
    private final Covenants covenants;
    private final Professionals professionals;
    private final ContactAge ages;
    private final Clock clock;

    PolicePages(Covenants covenants, Professionals professionals, ContactAge ages, Clock clock) {
        this.covenants = covenants;
        this.professionals = professionals;
        this.ages = ages;
        this.clock = clock;
    }

    NamelessForm typed(Form form) {
        return new NamelessForm(form, today());
    }

    private LocalDate today() {
        return DutchDays.of(clock.instant());
    }

    /** It begins with the day that who reported told. */
    Form start(Seen seen) {
        return new Form().put("contactdag", seen.summary().contactOn());
    }

    Optional<PoliceTold> read(Seen seen, NamelessForm typed) {
        PoliceSummary summary = seen.summary();
        return new PoliceForm(typed, today())
                .read(
                        DutchDays.of(summary.askedAt()),
                        day -> ages.holds(summary.regime(), day, clock.instant()),
                        fourEyes(rules(summary)));
    }

    private List<Rule> rules(PoliceSummary summary) {
        return ages.toldBy(summary.regime(), clock.instant());
    }

    private static boolean fourEyes(List<Rule> rules) {
        return rules.stream().anyMatch(rule -> rule.obligations().contains(Obligation.FOUR_EYES));
    }

    ModelAndView page(Seen seen, NamelessForm typed) {
        PoliceSummary summary = seen.summary();
        Covenant covenant = covenants.inForce(summary.regime(), clock.instant());
        List<Rule> rules = rules(summary);
        return new ModelAndView(
                        "signals/police-summary",
                        Map.of(
                                "summary",
                                summary,
                                "typed",
                                typed,
                                "grounds",
                                PoliceReads.grounds(covenant, rules.stream()),
                                "articles",
                                rules.stream().map(Rule::article).distinct().toList(),
                                "fourEyes",
                                fourEyes(rules)))
                .addObject("item", seen.item())
                .addObject(
                        "asker",
                        professionals
                                .mandate(summary.askedBy())
                                .map(Mandate::professional)
                                .orElse(null));
    }

    ModelAndView mend(Seen seen, NamelessForm typed) {
        return with(page(seen, typed), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    ModelAndView withheld(Seen seen, NamelessForm typed, SharingOutcome.Withheld why) {
        Covenant covenant = covenants.inForce(seen.summary().regime(), clock.instant());
        return mend(seen, typed).addObject("held", HeldBack.of(why, covenant));
    }

    /** It was answered meanwhile: what was typed stands there as it was sent. */
    ModelAndView over(Seen seen, NamelessForm typed, MultiValueMap<String, String> fields) {
        return with(page(seen, typed).addObject("sent", SentForm.of("", fields)), HttpStatus.CONFLICT);
    }

    private static ModelAndView with(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }
}
