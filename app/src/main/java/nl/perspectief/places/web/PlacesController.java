package nl.perspectief.places.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Neighbourhood;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.places.NewPlace;
import nl.perspectief.places.PlaceReceivers;
import nl.perspectief.places.PlaceSignals;
import nl.perspectief.places.ReceiversOfPlaces;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
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

/** All place signals of somebody, and reporting one. */
@Controller
@RequestMapping("/plaatsen")
class PlacesController {
    private final PlaceSignals places;
    private final ReceiversOfPlaces receivers;
    private final Organisations organisations;
    private final Clock clock;

    PlacesController(PlaceSignals places, ReceiversOfPlaces receivers, Organisations organisations, Clock clock) {
        this.places = places;
        this.receivers = receivers;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@WorksFor(own = "vandaag") Acting acting) {
        return new ModelAndView(
                "places/list",
                Map.of(
                        "own",
                        places.own(acting),
                        "received",
                        places.received(acting),
                        "counts",
                        acting.has(Role.PROJECT_LEAD)));
    }

    @GetMapping("/nieuw")
    ModelAndView form(@WorksFor(own = "vandaag") Acting acting) {
        return page(receivers.all(), new NamelessForm(new Form(), today()));
    }

    private LocalDate today() {
        return DutchDays.of(clock.instant());
    }

    private ModelAndView page(List<PlaceReceivers> all, NamelessForm typed) {
        return new ModelAndView(
                "places/new",
                Map.of("receivers", all, "typed", typed, "neighbourhoods", organisations.neighbourhoods()));
    }

    @PostMapping("/nieuw")
    ModelAndView report(
            @WorksFor(own = "vandaag") Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        List<PlaceReceivers> all = receivers.all();
        List<Neighbourhood> neighbourhoods = organisations.neighbourhoods();
        NamelessForm typed = new NamelessForm(new Form(fields), today());
        PlaceForm form = new PlaceForm(typed, today());
        Optional<PlaceReceivers> to = form.receivers(all);
        Optional<NewPlace> place = form.place(neighbourhoods);
        if (to.isEmpty() || place.isEmpty()) {
            ModelAndView page = page(all, typed);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        UUID id = places.report(acting, to.get(), place.get());
        Notice.say(redirect, "places.notice.reported");
        return new ModelAndView("redirect:/plaatsen/" + id);
    }
}
