package nl.perspectief.signals.web;

import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.Under;
import nl.perspectief.signals.weighing.Weighings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The referrals that wait for a decision, first due first. */
@Controller
class WeighingsController {
    private final Weighings weighings;

    WeighingsController(Weighings weighings) {
        this.weighings = weighings;
    }

    @GetMapping("/wegingen")
    ModelAndView list(@Under(purpose = "d2", roles = Role.PROCESS_LEAD) Acting lead) {
        return new ModelAndView("signals/weighings", "lines", weighings.list(lead));
    }
}
