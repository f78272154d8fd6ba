package nl.perspectief.casework.waiting.web;

import java.util.UUID;
import nl.perspectief.casework.waiting.Handovers;
import nl.perspectief.casework.web.AtTheTable;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Marks that somebody read who took over: the case itself may be no longer theirs to open. */
@Controller
class HandoverSeenController {
    private final Handovers handovers;

    HandoverSeenController(Handovers handovers) {
        this.handovers = handovers;
    }

    @PostMapping("/overgenomen/{id}/gezien")
    String see(@AtTheTable Acting acting, @PathVariable UUID id, RedirectAttributes redirect) {
        if (!handovers.see(acting, id)) {
            throw new NotFound();
        }
        Notice.say(redirect, "casework.handover.seen");
        return "redirect:/";
    }
}
