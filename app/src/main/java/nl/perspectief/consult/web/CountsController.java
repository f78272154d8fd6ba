package nl.perspectief.consult.web;

import nl.perspectief.consult.ConsultCounts;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.WorksFor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How much was consulted, by month; for who has to know whether it is used and answered. */
@Controller
class CountsController {
    private final ConsultCounts counts;

    CountsController(ConsultCounts counts) {
        this.counts = counts;
    }

    @GetMapping("/overleg/aantallen")
    ModelAndView show(@WorksFor(own = "vandaag", roles = Role.PROJECT_LEAD) Acting acting) {
        return new ModelAndView("consult/counts", "months", counts.of(acting));
    }
}
