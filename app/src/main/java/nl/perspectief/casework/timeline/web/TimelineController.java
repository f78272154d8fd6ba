package nl.perspectief.casework.timeline.web;

import java.util.Map;
import java.util.UUID;
import nl.perspectief.casework.timeline.Timelines;
import nl.perspectief.casework.web.AtTheTable;
import nl.perspectief.casework.web.CaseCovenants;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What happened in a case, in the order of time. */
@Controller
class TimelineController {
    private final Timelines timelines;
    private final CaseCovenants covenants;

    TimelineController(Timelines timelines, CaseCovenants covenants) {
        this.timelines = timelines;
        this.covenants = covenants;
    }

    @GetMapping("/casussen/{id}/tijdlijn")
    ModelAndView timeline(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @RequestParam(name = "organisatie", defaultValue = "") String partner) {
        Timelines.Timeline timeline =
                timelines.look(acting, id, partner.isEmpty() ? null : partner).orElseThrow(NotFound::new);
        return new ModelAndView(
                "casework/timeline",
                Map.of("timeline", timeline, "partner", partner, "words", covenants.of(timeline.header())));
    }
}
