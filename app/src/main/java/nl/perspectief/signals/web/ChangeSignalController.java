package nl.perspectief.signals.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.web.Form;
import nl.perspectief.signals.Changed;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.reading.SignalFields;
import nl.perspectief.signals.reading.SignalReading;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes a signal; who comes second sees both versions. */
@Controller
@RequestMapping("/signalen/{id}/wijzigen")
class ChangeSignalController {
    private final Signals signals;
    private final SignalReading reading;

    ChangeSignalController(Signals signals, SignalReading reading) {
        this.signals = signals;
        this.reading = reading;
    }

    @GetMapping
    ModelAndView ask(@PathVariable UUID id, @Noticing Acting acting) {
        SignalFile file = signals.look(acting, id).orElseThrow(NotFound::new);
        return page(acting, file, SignalFields.of(file));
    }

    @PostMapping
    ModelAndView change(
            @PathVariable UUID id,
            @Noticing Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Form form = new Form(fields);
        Optional<NewSignal> changed = reading.read(acting, form);
        if (changed.isEmpty()) {
            return again(acting, id, form, response);
        }
        return switch (signals.change(acting, id, form.version(), changed.get())) {
            case Changed.Saved _ -> {
                Notice.say(redirect, "signals.notice.changed");
                yield new ModelAndView("redirect:/signalen/" + id);
            }
            case Changed.Conflicting(SignalFile current) -> compare(acting, current, form, response);
            case Changed.NameInUse _ -> {
                form.wrong("voornaam", "signals.form.name-in-use");
                yield again(acting, id, form, response);
            }
            case Changed.Absent _ -> throw new NotFound();
        };
    }

    private ModelAndView again(Acting acting, UUID id, Form form, HttpServletResponse response) {
        SignalFile file = signals.look(acting, id).orElseThrow(NotFound::new);
        response.setStatus(422);
        return page(acting, file, form);
    }

    private ModelAndView page(Acting acting, SignalFile file, Form form) {
        return new ModelAndView(
                "signals/change",
                Map.of("file", file, "form", form, "places", reading.places(), "regimes", reading.regimes(acting)));
    }

    private ModelAndView compare(Acting acting, SignalFile current, Form mine, HttpServletResponse response) {
        response.setStatus(409);
        mine.put("version", current.signal().version());
        return new ModelAndView(
                "signals/compare",
                Map.of(
                        "file",
                        current,
                        "theirs",
                        SignalFields.of(current),
                        "form",
                        mine,
                        "places",
                        reading.places(),
                        "regimes",
                        reading.regimes(acting)));
    }
}
