package nl.perspectief.signals.web;

import static nl.perspectief.organisations.Role.ATTENTION_OFFICER;
import static nl.perspectief.organisations.Role.CASE_LEAD;
import static nl.perspectief.organisations.Role.CASE_PARTNER;
import static nl.perspectief.organisations.Role.FRONTLINE;

import java.util.Map;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.Under;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.referral.Referrals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The signals of the own organisation, and what was answered on own referrals. */
@Controller
class SignalsController {
    private final Signals signals;
    private final Referrals referrals;

    SignalsController(Signals signals, Referrals referrals) {
        this.signals = signals;
        this.referrals = referrals;
    }

    @GetMapping("/signalen")
    ModelAndView list(
            @Under(
                            purpose = PurposeMeaning.RECOGNISE,
                            roles = {FRONTLINE, ATTENTION_OFFICER, CASE_PARTNER, CASE_LEAD})
                    Acting acting,
            @RequestParam(name = "van", defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String stand,
            @RequestParam(name = "na", defaultValue = "") String after) {
        SignalFilter filter = SignalFilter.of(whose, stand);
        return new ModelAndView(
                "signals/list",
                Map.of(
                        "filter",
                        filter,
                        "page",
                        signals.list(acting, filter.question(after)),
                        "answers",
                        referrals.unseen(acting).first()));
    }
}
