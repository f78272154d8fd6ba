package nl.perspectief.places.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.places.PlaceSignal;
import nl.perspectief.places.PlaceSignals;
import nl.perspectief.places.PlaceState;
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

/** One place signal: who received it says what becomes of it, who reported it takes it back. */
@Controller
@RequestMapping("/plaatsen/{id}")
class PlaceController {
    private static final int WORD_LONGEST = 500;

    private final PlaceSignals places;
    private final Clock clock;

    PlaceController(PlaceSignals places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @WorksFor(own = "vandaag") Acting acting) {
        return page(acting, id, typed(new Form()), HttpStatus.OK);
    }

    private NamelessForm typed(Form form) {
        return new NamelessForm(form, DutchDays.of(clock.instant()));
    }

    private ModelAndView page(Acting acting, UUID id, NamelessForm typed, HttpStatus status) {
        PlaceSignals.Looked looked = places.look(acting, id).orElseThrow(NotFound::new);
        ModelAndView page = new ModelAndView(
                "places/one",
                Map.of(
                        "looked",
                        looked,
                        "reports",
                        looked.place().reportedBy(acting),
                        "receives",
                        looked.place().receivedBy(acting),
                        "typed",
                        typed,
                        "shown",
                        PlaceWords.shown(looked),
                        "changes",
                        status == HttpStatus.CONFLICT ? PlaceWords.shown(looked).since(typed.form()) : List.of()));
        page.setStatus(status);
        return page;
    }

    /** What another said meanwhile is shown first. */
    @PostMapping("/stand")
    ModelAndView answer(
            @PathVariable UUID id,
            @WorksFor(own = "vandaag") Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        if (places.find(acting, id).filter(one -> one.receivedBy(acting)).isEmpty()) {
            throw new NotFound();
        }
        NamelessForm typed = typed(new Form(fields));
        Form form = typed.form();
        PlaceState state = state(form);
        Optional<Nameless> words = form.optionalText("terugbericht", WORD_LONGEST)
                .flatMap(text -> typed.read("terugbericht", text, Set.of(), "places.words.must-go"));
        if (!form.good()) {
            return page(acting, id, typed, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!places.answer(acting, id, form.version(), state, words.orElse(null))) {
            form.wrong("stand", "places.state.changed");
            return page(acting, id, typed, HttpStatus.CONFLICT);
        }
        Notice.say(redirect, "places.notice.answered");
        return new ModelAndView("redirect:/plaatsen/" + id);
    }

    private static PlaceState state(Form form) {
        Optional<PlaceState> state =
                form.optionalChoice("stand", PlaceState.class).filter(PlaceState.ANSWERS::contains);
        if (state.isEmpty()) {
            form.wrong("stand", "places.state.missing");
        }
        return state.orElse(PlaceState.NEW);
    }

    @PostMapping("/terug")
    ModelAndView takeBack(
            @PathVariable UUID id,
            @WorksFor(own = "vandaag") Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        PlaceSignal place =
                places.find(acting, id).filter(one -> one.reportedBy(acting)).orElseThrow(NotFound::new);
        Form form = new Form(fields);
        if (place.state() == PlaceState.NEW && !form.chose("terugnemen", "ja")) {
            form.wrong("terugnemen", "places.back.missing");
            return page(acting, id, typed(form), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!places.takeBack(acting, id)) {
            form.wrong("stand-nu", "places.back.late");
            form.retain("terugnemen", List.of());
            return page(acting, id, typed(form), HttpStatus.CONFLICT);
        }
        Notice.say(redirect, "places.notice.back");
        return new ModelAndView("redirect:/plaatsen");
    }
}
