package nl.perspectief.consult.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.consult.Consultable;
import nl.perspectief.consult.Consulted;
import nl.perspectief.consult.Consults;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import nl.perspectief.warning.Nameless;
import nl.perspectief.warning.web.NamelessForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All consults of somebody, and beginning one. */
@Controller
@RequestMapping("/overleg")
class ConsultsController {
    private final Consults consults;
    private final Consultable consultable;
    private final Clock clock;

    ConsultsController(Consults consults, Consultable consultable, Clock clock) {
        this.consults = consults;
        this.consultable = consultable;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@Consulting Acting acting) {
        return new ModelAndView(
                "consult/list", Map.of("own", consults.own(acting), "others", consults.toAnswer(acting)));
    }

    @GetMapping("/nieuw")
    ModelAndView form(@Consulting Acting acting) {
        List<Consulted> whom = consultable.by(acting);
        return page(
                whom,
                typed(whom.size() == 1 ? new Form().put("aan", whom.getFirst().code()) : new Form()));
    }

    private NamelessForm typed(Form form) {
        return new NamelessForm(form, DutchDays.of(clock.instant()));
    }

    private static ModelAndView page(List<Consulted> whom, NamelessForm typed) {
        return new ModelAndView("consult/new", Map.of("whom", whom, "typed", typed));
    }

    @PostMapping("/nieuw")
    ModelAndView ask(
            @Consulting Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        List<Consulted> whom = consultable.by(acting);
        Form form = new Form(fields);
        List<Consulted> chosen = whom.stream()
                .filter(one -> form.chose("aan", one.code()))
                .limit(1)
                .toList();
        if (chosen.isEmpty()) {
            form.wrong("aan", "consult.whom.missing");
        }
        NamelessForm typed = typed(form);
        Optional<Nameless> words = ConsultWords.read(typed, "situatie");
        if (!form.good()) {
            ModelAndView page = page(whom, typed);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        UUID id = consults.ask(acting, chosen.getFirst(), words.orElseThrow());
        Notice.say(redirect, "consult.notice.asked");
        return new ModelAndView("redirect:/overleg/" + id);
    }
}
