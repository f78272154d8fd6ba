package nl.perspectief.signals.web;

import static nl.perspectief.organisations.Role.ATTENTION_OFFICER;
import static nl.perspectief.organisations.Role.CASE_LEAD;
import static nl.perspectief.organisations.Role.CASE_PARTNER;
import static nl.perspectief.organisations.Role.FRONTLINE;

import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.Absent;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.Under;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.referral.Referrals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a referral back as long as nobody began to weigh it. */
@Controller
class ReferralWithdrawalController {
    private final Signals signals;
    private final Referrals referrals;

    ReferralWithdrawalController(Signals signals, Referrals referrals) {
        this.signals = signals;
        this.referrals = referrals;
    }

    @PostMapping("/signalen/{id}/aanmelding/terugnemen")
    String takeBack(
            @PathVariable UUID id,
            @Under(
                            purpose = "d1",
                            roles = {FRONTLINE, ATTENTION_OFFICER, CASE_PARTNER, CASE_LEAD})
                    Acting acting,
            RedirectAttributes redirect) {
        if (signals.find(acting, id).isEmpty()) {
            throw new Absent();
        }
        boolean taken = referrals.takeBack(acting, id);
        Notice.say(redirect, taken ? "signals.notice.taken-back" : "signals.notice.too-late");
        return "redirect:/signalen/" + id;
    }
}
