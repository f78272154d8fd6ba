package nl.perspectief.consult.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.consult.Consults;
import nl.perspectief.consult.Conversation;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import nl.perspectief.warning.Nameless;
import nl.perspectief.warning.web.NamelessForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One consult, for both sides; only who asked ends it or makes a signal of it. */
@Controller
@RequestMapping("/overleg/{id}")
class ConsultController {
    private final Consults consults;
    private final Clock clock;

    ConsultController(Consults consults, Clock clock) {
        this.consults = consults;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @Consulting Acting acting) {
        return page(acting, id, typed(new Form()), HttpStatus.OK);
    }

    private NamelessForm typed(Form form) {
        return new NamelessForm(form, DutchDays.of(clock.instant()));
    }

    private ModelAndView page(Acting acting, UUID id, NamelessForm typed, HttpStatus status) {
        Conversation conversation = consults.look(acting, id).orElseThrow(NotFound::new);
        ModelAndView page = new ModelAndView(
                "consult/one",
                Map.of(
                        "conversation",
                        conversation,
                        "asks",
                        conversation.consult().askedBy(acting),
                        "mayNotice",
                        acting.mandate().notices(),
                        "typed",
                        typed));
        page.setStatus(status);
        return page;
    }

    @PostMapping("/bericht")
    ModelAndView say(
            @PathVariable UUID id,
            @Consulting Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        NamelessForm typed = typed(new Form(fields));
        Optional<Nameless> words = ConsultWords.read(typed, "bericht");
        if (words.isEmpty()) {
            return page(acting, id, typed, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!consults.say(acting, id, words.get())) {
            throw new NotFound();
        }
        Notice.say(redirect, "consult.notice.said");
        return new ModelAndView("redirect:/overleg/" + id);
    }

    /** To the form of a signal, as it is for everybody: nothing goes along. */
    @PostMapping("/signaal")
    ModelAndView signal(@PathVariable UUID id, @Consulting Acting acting, RedirectAttributes redirect) {
        if (!acting.mandate().notices() || !consults.choose(acting, id, true)) {
            throw new NotFound();
        }
        Notice.say(redirect, "consult.notice.signal");
        return new ModelAndView("redirect:/signalen/nieuw");
    }

    @PostMapping("/geen-signaal")
    ModelAndView noSignal(@PathVariable UUID id, @Consulting Acting acting, RedirectAttributes redirect) {
        if (!consults.choose(acting, id, false)) {
            throw new NotFound();
        }
        Notice.say(redirect, "consult.notice.no-signal");
        return new ModelAndView("redirect:/overleg/" + id);
    }

    /** An answer that came meanwhile is shown first: what nobody read is not destroyed by who did not know of it. */
    @PostMapping("/sluiten")
    ModelAndView close(
            @PathVariable UUID id,
            @Consulting Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        if (!consults.asks(acting, id)) {
            throw new NotFound();
        }
        Form form = new Form(fields);
        if (!form.chose("vernietigen", "ja")) {
            form.wrong("vernietigen", "consult.close.missing");
            return page(acting, id, typed(form), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!consults.close(acting, id)) {
            form.wrong("vernietigen", "consult.close.unread");
            form.retain("vernietigen", List.of());
            return page(acting, id, typed(form), HttpStatus.CONFLICT);
        }
        Notice.say(redirect, "consult.notice.closed");
        return new ModelAndView("redirect:/overleg");
    }
}
