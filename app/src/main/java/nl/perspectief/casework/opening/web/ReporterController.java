package nl.perspectief.casework.opening.web;

import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.opening.CaseReports;
import nl.perspectief.casework.web.AtTheTable;
import nl.perspectief.casework.web.CasePages;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** That who reported a case was called, or not after all. */
@Controller
@RequestMapping("/casussen/{id}/melder")
class ReporterController {
    private final CaseReports reports;

    ReporterController(CaseReports reports) {
        this.reports = reports;
    }

    @PostMapping("/gebeld")
    ModelAndView called(@AtTheTable Acting acting, @PathVariable UUID id, RedirectAttributes redirect) {
        return said(reports.called(acting, id), id, "casework.reporter.noted", redirect);
    }

    @PostMapping("/niet-gebeld")
    ModelAndView notCalled(@AtTheTable Acting acting, @PathVariable UUID id, RedirectAttributes redirect) {
        return said(reports.notCalled(acting, id), id, "casework.reporter.undone", redirect);
    }

    /** Who asks for what is so already finds it so. */
    private static ModelAndView said(CaseAnswer answer, UUID id, String notice, RedirectAttributes redirect) {
        return switch (answer) {
            case CaseAnswer.Done _, CaseAnswer.Stale _ -> {
                Notice.say(redirect, notice);
                yield CasePages.to(id, "");
            }
            case CaseAnswer.Withheld _, CaseAnswer.Absent _ -> throw new NotFound();
        };
    }
}
