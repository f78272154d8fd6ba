package nl.perspectief.signals.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.organisations.Acting;
import nl.perspectief.shared.NameSearch;
import nl.perspectief.shared.web.Form;
import nl.perspectief.signals.SignalQuestion;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.referral.Referrals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The signals of the own organisation, and what was answered on own referrals. */
@Controller
class SignalsController {
    private static final String VIEW = "signals/list";

    private final Signals signals;
    private final Referrals referrals;

    SignalsController(Signals signals, Referrals referrals) {
        this.signals = signals;
        this.referrals = referrals;
    }

    @GetMapping("/signalen")
    ModelAndView list(
            @Noticing Acting acting,
            @RequestParam(name = "van", defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String stand,
            @RequestParam(name = "volgorde", defaultValue = "") String order,
            @RequestParam(name = "na", defaultValue = "") String after) {
        SignalFilter filter = SignalFilter.of(whose, stand, order);
        Map<String, Object> model = model(acting, filter, filter.question(after), new Form());
        model.put("answers", referrals.unseen(acting).first());
        return new ModelAndView(VIEW, model);
    }

    private Map<String, Object> model(Acting acting, SignalFilter filter, SignalQuestion question, Form form) {
        Map<String, Object> model = new HashMap<>();
        model.put("filter", filter);
        model.put("page", signals.list(acting, question));
        model.put("answers", List.of());
        model.put("form", form);
        model.put("found", question.name() != null);
        return model;
    }

    /** Shows what was found, and changes nothing: a name stands in no address, which browsers and proxies keep. */
    @PostMapping("/signalen/zoeken")
    ModelAndView search(@Noticing Acting acting, @RequestParam MultiValueMap<String, String> fields) {
        Form form = new Form(fields);
        SignalFilter filter = SignalFilter.of("", "", "");
        Optional<NameSearch> name = NameSearch.of(form.value("naam"));
        if (name.isEmpty()) {
            form.wrong("naam", "signals.list.search-short");
            ModelAndView again = new ModelAndView(VIEW, model(acting, filter, filter.question(""), form));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return new ModelAndView(VIEW, model(acting, filter, SignalQuestion.named(name.get()), form));
    }

    /** Where a browser comes without what was typed, such as after another language was chosen. */
    @GetMapping("/signalen/zoeken")
    ModelAndView searchAgain(@Noticing Acting acting) {
        return list(acting, "", "", "", "");
    }
}
