package nl.perspectief.signals.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.attachments.Attachment;
import nl.perspectief.attachments.Attachments;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.referral.Referrals;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Destroys a signal that no process lead has and no case came of, after saying what that means. */
@Controller
@RequestMapping("/signalen/{id}/vernietigen")
class DestroySignalController {
    private final Signals signals;
    private final Referrals referrals;
    private final Attachments attachments;

    DestroySignalController(Signals signals, Referrals referrals, Attachments attachments) {
        this.signals = signals;
        this.referrals = referrals;
        this.attachments = attachments;
    }

    @GetMapping
    ModelAndView ask(@PathVariable UUID id, @Noticing Acting acting) {
        return page(acting, signals.look(acting, id).orElseThrow(NotFound::new), List.of());
    }

    private ModelAndView page(Acting acting, SignalFile file, List<Shown.Change> changes) {
        Optional<Referral> latest = referrals.ofSignal(acting, file.signal().id());
        List<Attachment> along = attachments.of(acting, file.signal().id());
        boolean referred =
                latest.filter(one -> one.open() || one.caseId() != null).isPresent();
        return new ModelAndView(
                "signals/destroy",
                Map.of(
                        "file",
                        file,
                        "referred",
                        referred,
                        "given",
                        latest.isPresent(),
                        "shown",
                        SignalShown.of(file, along),
                        "attachments",
                        along.size(),
                        "changes",
                        changes));
    }

    /** Whoever is too late to destroy it is told why on the page that asks. */
    @PostMapping
    ModelAndView destroy(
            @PathVariable UUID id,
            @Noticing Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        signals.hold(acting, id);
        SignalFile file = signals.find(acting, id).orElseThrow(NotFound::new);
        List<Shown.Change> changes =
                SignalShown.of(file, attachments.of(acting, id)).since(new Form(fields));
        if (!changes.isEmpty()) {
            response.setStatus(409);
            return page(acting, file, changes);
        }
        if (!signals.destroy(acting, id)) {
            return new ModelAndView("redirect:/signalen/" + id + "/vernietigen");
        }
        Notice.say(redirect, "signals.notice.destroyed");
        return new ModelAndView("redirect:/signalen");
    }
}
