package nl.perspectief.signals.expiry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.web.Form;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.expiry.Expiries;
import nl.perspectief.signals.expiry.Expiry;
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

/** Keeping an own signal twelve weeks longer, once and with a reason. Who may not is told why on the same page. */
@Controller
@RequestMapping("/signalen/{id}/verlengen")
class ExtendSignalController {
    private static final int LONGEST_REASON = 500;

    private final Signals signals;
    private final Expiries expiries;

    ExtendSignalController(Signals signals, Expiries expiries) {
        this.signals = signals;
        this.expiries = expiries;
    }

    @GetMapping
    ModelAndView ask(@PathVariable UUID id, @Noticing Acting acting) {
        return page(acting, signals.look(acting, id).orElseThrow(NotFound::new), new Form());
    }

    private ModelAndView page(Acting acting, SignalFile file, Form form) {
        Expiry expiry = expiries.ofSignal(acting, file.signal().id()).orElseThrow(NotFound::new);
        return new ModelAndView("signals/extend", Map.of("file", file, "expiry", expiry, "form", form));
    }

    @PostMapping
    ModelAndView extend(
            @PathVariable UUID id,
            @Noticing Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        signals.hold(acting, id);
        SignalFile file = signals.find(acting, id).orElseThrow(NotFound::new);
        Form form = new Form(fields);
        String reason = form.text("waarom", LONGEST_REASON, "signals.extend.reason.missing");
        if (!form.good()) {
            response.setStatus(422);
            return page(acting, file, form);
        }
        if (!expiries.extend(acting, id, file.signal().subjectId(), reason)) {
            response.setStatus(409);
            return page(acting, file, form);
        }
        Notice.say(redirect, "signals.notice.extended");
        return new ModelAndView("redirect:/signalen/" + id);
    }
}
