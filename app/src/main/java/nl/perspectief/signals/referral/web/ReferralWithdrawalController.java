package nl.perspectief.signals.referral.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.referral.Referrals;
import nl.perspectief.signals.web.Noticing;
import nl.perspectief.signals.web.SignalPages;
import nl.perspectief.signals.web.SignalShown;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a referral back as long as nobody began to weigh it. */
@Controller
class ReferralWithdrawalController {
    private final Signals signals;
    private final Referrals referrals;
    private final SignalPages pages;

    ReferralWithdrawalController(Signals signals, Referrals referrals, SignalPages pages) {
        this.signals = signals;
        this.referrals = referrals;
        this.pages = pages;
    }

    @PostMapping("/signalen/{id}/aanmelding/terugnemen")
    ModelAndView takeBack(
            @PathVariable UUID id,
            @Noticing Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        signals.hold(acting, id);
        if (signals.find(acting, id).isEmpty()) {
            throw new NotFound();
        }
        Referral referral = referrals.ofSignal(acting, id).orElse(null);
        List<Shown.Change> changes = SignalShown.of(referral).since(new Form(fields));
        if (!changes.isEmpty()) {
            response.setStatus(409);
            return pages.file(acting, id, changes);
        }
        boolean taken = referrals.takeBack(acting, id);
        Notice.say(redirect, taken ? "signals.notice.taken-back" : "signals.notice.too-late");
        return new ModelAndView("redirect:/signalen/" + id);
    }
}
