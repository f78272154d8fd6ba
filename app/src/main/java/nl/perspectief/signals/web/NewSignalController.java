package nl.perspectief.signals.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.drafts.Drafts;
import nl.perspectief.drafts.Unfinished;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.web.Form;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.reading.SignalFields;
import nl.perspectief.signals.reading.SignalReading;
import nl.perspectief.signals.together.Carried;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records a signal. */
@Controller
class NewSignalController {
    private final Signals signals;
    private final SignalReading reading;
    private final Drafts drafts;

    NewSignalController(Signals signals, SignalReading reading, Drafts drafts) {
        this.signals = signals;
        this.reading = reading;
        this.drafts = drafts;
    }

    @GetMapping("/signalen/nieuw")
    ModelAndView ask(@Noticing Acting acting, @RequestParam(name = "na", required = false) @Nullable UUID before) {
        Unfinished draft = drafts.open(acting, SignalTyping.NEW);
        if (before == null || draft.kept()) {
            return page(acting, draft.or(new Form())).addObject("draft", draft);
        }
        Carried carried = carried(acting, before);
        return page(acting, SignalFields.of(carried)).addObject("carried", carried);
    }

    /** Of who recorded the signal before: it is read once more, so that nothing of it waits anywhere else. */
    private Carried carried(Acting acting, UUID before) {
        SignalFile file = signals.look(acting, before)
                .filter(one -> one.signal().recordedBy().equals(acting.professionalId()))
                .orElseThrow(NotFound::new);
        return Carried.from(file, reading.today());
    }

    @PostMapping("/signalen")
    ModelAndView record(
            @Noticing Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Form form = new Form(fields);
        Optional<NewSignal> noticed = reading.read(acting, form);
        if (noticed.isEmpty()) {
            response.setStatus(422);
            return page(acting, form);
        }
        UUID id = signals.record(acting, noticed.get()).id();
        boolean another = form.chose("nog-een", "ja");
        Notice.say(redirect, another ? "signals.notice.recorded-next" : "signals.notice.recorded");
        return new ModelAndView("redirect:/signalen/" + (another ? "nieuw?na=" : "") + id);
    }

    private ModelAndView page(Acting acting, Form form) {
        return new ModelAndView(
                "signals/new", Map.of("form", form, "places", reading.places(), "regimes", reading.regimes(acting)));
    }
}
