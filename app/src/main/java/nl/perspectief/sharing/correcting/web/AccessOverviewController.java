package nl.perspectief.sharing.correcting.web;

import java.util.Map;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.register.BoundWords;
import nl.perspectief.sharing.correcting.AccessOverviews;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Everything that is held about the young person of a file, to read and to print for who asks to see it. */
@Controller
class AccessOverviewController {
    private final AccessOverviews overviews;
    private final ItemPlaces places;
    private final BoundWords words;

    AccessOverviewController(AccessOverviews overviews, ItemPlaces places, BoundWords words) {
        this.overviews = overviews;
        this.places = places;
        this.words = words;
    }

    @GetMapping("/inzage/{id}")
    ModelAndView show(@PathVariable UUID id, @Righting Acting acting) {
        return new ModelAndView(
                "correcting/access",
                Map.of(
                        "overview", overviews.look(acting, id).orElseThrow(NotFound::new),
                        "place", places.of(acting, id),
                        "words", words));
    }
}
