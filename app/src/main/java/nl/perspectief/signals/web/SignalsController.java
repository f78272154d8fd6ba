package nl.perspectief.signals.web;

import java.util.Map;
import nl.perspectief.organisations.Acting;
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
            @Noticing Acting acting,
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
