package nl.perspectief.signals.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.web.Form;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.Signals;
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

    NewSignalController(Signals signals, SignalReading reading) {
        this.signals = signals;
        this.reading = reading;
    }

    @GetMapping("/signalen/nieuw")
    ModelAndView ask(@Noticing Acting acting) {
        return page(acting, new Form());
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
        Notice.say(redirect, "signals.notice.recorded");
        return new ModelAndView(
                "redirect:/signalen/" + signals.record(acting, noticed.get()).id());
    }

    private ModelAndView page(Acting acting, Form form) {
        return new ModelAndView(
                "signals/new", Map.of("form", form, "places", reading.places(), "regimes", reading.regimes(acting)));
    }
}
