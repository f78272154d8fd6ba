package nl.perspectief.casework.web;

import java.util.Map;
import java.util.UUID;
import nl.perspectief.casework.Plans;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.Absent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A case: its plan is the first page. */
@Controller
class CaseController {
    private final Plans plans;
    private final CovenantWords words;

    CaseController(Plans plans, CovenantWords words) {
        this.plans = plans;
        this.words = words;
    }

    @GetMapping("/casussen/{id}")
    ModelAndView plan(@AtTheTable Acting acting, @PathVariable UUID id) {
        Plans.Plan plan = plans.look(acting, id).orElseThrow(Absent::new);
        return new ModelAndView("casework/plan", Map.of("plan", plan, "words", words));
    }
}
