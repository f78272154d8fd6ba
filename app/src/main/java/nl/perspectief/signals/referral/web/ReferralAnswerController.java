package nl.perspectief.signals.referral.web;

import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.signals.referral.Referrals;
import nl.perspectief.signals.web.Noticing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Marks the answer on an own referral as seen. */
@Controller
class ReferralAnswerController {
    private final Referrals referrals;

    ReferralAnswerController(Referrals referrals) {
        this.referrals = referrals;
    }

    @PostMapping("/antwoorden/{id}/gezien")
    String see(@PathVariable UUID id, @Noticing Acting acting, RedirectAttributes redirect) {
        if (!referrals.see(acting, id)) {
            throw new NotFound();
        }
        Notice.say(redirect, "signals.notice.seen");
        return "redirect:/signalen";
    }
}
