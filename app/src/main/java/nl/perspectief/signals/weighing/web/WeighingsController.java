package nl.perspectief.signals.weighing.web;

import java.util.Map;
import java.util.UUID;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.signals.destroying.Destructions;
import nl.perspectief.signals.weighing.Weighings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The referrals that wait for a decision, first due first. */
@Controller
class WeighingsController {
    private final Weighings weighings;
    private final Destructions destructions;

    WeighingsController(Weighings weighings, Destructions destructions) {
        this.destructions = destructions;
        this.weighings = weighings;
    }

    @GetMapping("/wegingen")
    ModelAndView list(
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead,
            @RequestParam(name = "na", required = false) @Nullable UUID after) {
        return new ModelAndView(
                "signals/weighings", Map.of("page", weighings.list(lead, after), "kept", destructions.kept(lead)));
    }
}
