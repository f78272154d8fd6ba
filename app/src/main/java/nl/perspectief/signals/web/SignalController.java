package nl.perspectief.signals.web;

import static nl.perspectief.organisations.Role.ATTENTION_OFFICER;
import static nl.perspectief.organisations.Role.CASE_LEAD;
import static nl.perspectief.organisations.Role.CASE_PARTNER;
import static nl.perspectief.organisations.Role.FRONTLINE;

import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.Absent;
import nl.perspectief.organisations.web.Under;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.referral.Referrals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One signal: what was said in it, how far it has come, and what can be done with it now. */
@Controller
class SignalController {
    private final Signals signals;
    private final Referrals referrals;

    SignalController(Signals signals, Referrals referrals) {
        this.signals = signals;
        this.referrals = referrals;
    }

    @GetMapping("/signalen/{id}")
    ModelAndView show(
            @PathVariable UUID id,
            @Under(
                            purpose = "d1",
                            roles = {FRONTLINE, ATTENTION_OFFICER, CASE_PARTNER, CASE_LEAD})
                    Acting acting) {
        SignalFile file = signals.look(acting, id).orElseThrow(Absent::new);
        Referral referral = referrals.ofSignal(acting, id).orElse(null);
        ModelAndView page = new ModelAndView("signals/file", "file", file);
        page.addObject("referral", referral);
        page.addObject(
                "answer",
                referral == null
                        ? null
                        : referrals.answerOn(acting, referral.id()).orElse(null));
        page.addObject("lead", referrals.lead());
        return page;
    }
}
