package nl.perspectief.signals.attached.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.perspectief.attachments.AttachedTo;
import nl.perspectief.attachments.Attachments;
import nl.perspectief.attachments.web.AttachmentAnswers;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.attached.SignalAttachments;
import nl.perspectief.signals.web.Noticing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One attachment of a signal: saving it, its small picture, and taking it away. */
@Controller
@RequestMapping("/signalen/{id}/bijlagen/{bijlage}")
class AttachmentController {
    private final Signals signals;
    private final Attachments attachments;

    AttachmentController(Signals signals, Attachments attachments) {
        this.signals = signals;
        this.attachments = attachments;
    }

    private AttachedTo of(Acting acting, UUID id) {
        return SignalAttachments.to(signals.find(acting, id).orElseThrow(NotFound::new));
    }

    @GetMapping
    ResponseEntity<byte[]> save(
            @PathVariable UUID id,
            @PathVariable("bijlage") UUID attachment,
            @Noticing Acting acting,
            HttpServletResponse response) {
        return attachments
                .open(acting, of(acting, id), attachment)
                .map(opened -> AttachmentAnswers.saved(opened, response))
                .orElseThrow(NotFound::new);
    }

    @GetMapping("/klein")
    ResponseEntity<byte[]> see(
            @PathVariable UUID id,
            @PathVariable("bijlage") UUID attachment,
            @Noticing Acting acting,
            HttpServletResponse response) {
        return attachments
                .preview(acting, of(acting, id), attachment)
                .map(small -> AttachmentAnswers.seen(small, response))
                .orElseThrow(NotFound::new);
    }

    @PostMapping("/verwijderen")
    ModelAndView remove(
            @PathVariable UUID id,
            @PathVariable("bijlage") UUID attachment,
            @Noticing Acting acting,
            RedirectAttributes redirect) {
        if (!attachments.remove(acting, of(acting, id), attachment)) {
            throw new NotFound();
        }
        Notice.say(redirect, "attachments.notice.removed");
        return new ModelAndView("redirect:/signalen/" + id + "/bijlagen");
    }
}
