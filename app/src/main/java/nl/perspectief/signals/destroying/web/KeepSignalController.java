package nl.perspectief.signals.destroying.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.web.Form;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.destroying.AskedToDestroy;
import nl.perspectief.signals.destroying.Destructions;
import nl.perspectief.signals.destroying.KeepReason;
import nl.perspectief.signals.web.Noticing;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeping an own signal that was not taken on, with a reason. */
@Controller
@RequestMapping("/signalen/{id}/houden")
class KeepSignalController {
    private final Signals signals;
    private final Destructions destructions;

    KeepSignalController(Signals signals, Destructions destructions) {
        this.signals = signals;
        this.destructions = destructions;
    }

    @GetMapping
    ModelAndView ask(@PathVariable UUID id, @Noticing Acting acting) {
        return page(acting, signals.look(acting, id).orElseThrow(NotFound::new), new Form());
    }

    private ModelAndView page(Acting acting, SignalFile file, Form form) {
        AskedToDestroy asked = destructions.ofSignal(acting, file.signal().id()).orElseThrow(NotFound::new);
        return new ModelAndView("signals/keep", Map.of("file", file, "asked", asked, "form", form));
    }

    @PostMapping
    ModelAndView keep(
            @PathVariable UUID id,
            @Noticing Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        signals.hold(acting, id);
        SignalFile file = signals.find(acting, id).orElseThrow(NotFound::new);
        Form form = new Form(fields);
        Optional<KeepReason> reason = form.choice("reden", KeepReason.class, "signals.keep.reason.missing")
                .filter(KeepReason.choices()::contains);
        if (reason.isEmpty()) {
            response.setStatus(422);
            return page(acting, file, form);
        }
        boolean kept = destructions.keep(acting, id, file.signal().subjectId(), reason.get());
        Notice.say(redirect, kept ? "signals.notice.kept" : "signals.notice.kept-already");
        return new ModelAndView("redirect:/signalen/" + id);
    }
}
