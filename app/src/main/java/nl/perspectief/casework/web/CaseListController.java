package nl.perspectief.casework.web;

import java.util.Map;
import java.util.UUID;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.Phase;
import nl.perspectief.organisations.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The cases that someone leads or has a seat in. */
@Controller
class CaseListController {
    private final CaseFiles files;

    CaseListController(CaseFiles files) {
        this.files = files;
    }

    @GetMapping("/casussen")
    ModelAndView list(
            @AtTheTable Acting acting,
            @RequestParam(name = "fase", defaultValue = "") String phaseId,
            @RequestParam(name = "na", required = false) @Nullable UUID after) {
        Phase phase = Phase.byId(phaseId).orElse(null);
        CaseFiles.Listed listed = files.list(acting, phase, after);
        return new ModelAndView(
                "casework/list",
                Map.of("listed", listed, "phase", phase == null ? "" : phase.id(), "first", after == null));
    }
}
