package nl.perspectief.signals.attached.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.attachments.Attaching;
import nl.perspectief.attachments.Attachments;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.forms.SentFile;
import nl.perspectief.shared.web.Form;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.attached.SignalAttachments;
import nl.perspectief.signals.web.Noticing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The attachments of a signal, and adding one. */
@Controller
@RequestMapping("/signalen/{id}/bijlagen")
class AttachmentsController {
    private static final String FILE = "bestand";

    private final Signals signals;
    private final Attachments attachments;

    AttachmentsController(Signals signals, Attachments attachments) {
        this.signals = signals;
        this.attachments = attachments;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @Noticing Acting acting) {
        return page(acting, signals.look(acting, id).orElseThrow(NotFound::new), new Form());
    }

    private ModelAndView page(Acting acting, SignalFile file, Form form) {
        return new ModelAndView(
                "signals/attachments",
                Map.of(
                        "file",
                        file,
                        "attachments",
                        attachments.of(acting, file.signal().id()),
                        "most",
                        Attachments.MOST,
                        "form",
                        form));
    }

    @PostMapping
    ModelAndView add(
            @PathVariable UUID id,
            @Noticing Acting acting,
            HttpServletRequest request,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        SignalFile file = signals.find(acting, id).orElseThrow(NotFound::new);
        Form form = new Form();
        SentFile sent = SentFile.of(request).orElse(null);
        if (sent == null) {
            form.wrong(FILE, "attachments.missing");
        } else if (sent.tooLarge()) {
            form.wrong(FILE, "attachments.refused.TOO_LARGE");
        } else {
            added(attachments.add(acting, SignalAttachments.to(file), sent.name(), sent.bytes()), form, redirect);
        }
        if (!form.good()) {
            response.setStatus(422);
            return page(acting, file, form);
        }
        return new ModelAndView("redirect:/signalen/" + id + "/bijlagen");
    }

    private static void added(Attaching outcome, Form form, RedirectAttributes redirect) {
        switch (outcome) {
            case Attaching.Added(var attachment, boolean renamed) ->
                Notice.say(
                        redirect,
                        renamed ? "attachments.notice.renamed" : "attachments.notice.added",
                        attachment.name());
            case Attaching.Unfit(var why) -> form.wrong(FILE, "attachments.refused." + why);
            case Attaching.Harmful(String name) -> form.wrong(FILE, "attachments.harmful", name);
            case Attaching.NotLooked() -> form.wrong(FILE, "attachments.not-looked");
            case Attaching.NoPlace() -> form.wrong(FILE, "attachments.no-place");
            case Attaching.Full() -> form.wrong(FILE, "attachments.full", Attachments.MOST);
            case Attaching.EnoughToday() -> form.wrong(FILE, "attachments.enough-today");
        }
    }
}
