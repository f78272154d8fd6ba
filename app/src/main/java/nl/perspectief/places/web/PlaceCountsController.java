package nl.perspectief.places.web;

import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.places.PlaceCounts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How many places were reported, by month, neighbourhood and kind; for who has to know whether it is used. */
@Controller
class PlaceCountsController {
    private final PlaceCounts counts;

    PlaceCountsController(PlaceCounts counts) {
        this.counts = counts;
    }

    @GetMapping("/plaatsen/aantallen")
    ModelAndView show(@WorksFor(own = "vandaag", roles = Role.PROJECT_LEAD) Acting acting) {
        return new ModelAndView("places/counts", "lines", counts.of(acting));
    }
}
