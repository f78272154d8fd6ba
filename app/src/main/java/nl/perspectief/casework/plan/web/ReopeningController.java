package nl.perspectief.casework.plan.web;

import java.util.List;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.plan.PlanActions;
import nl.perspectief.casework.web.AtTheTable;
import nl.perspectief.casework.web.CaseDoor;
import nl.perspectief.casework.web.CasePages;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens an action again that ended by mistake. */
@Controller
class ReopeningController {
    private final CaseDoor door;
    private final PlanActions actions;
    private final ActionPage page;

    ReopeningController(CaseDoor door, PlanActions actions, ActionPage page) {
        this.door = door;
        this.actions = actions;
        this.page = page;
    }

    @PostMapping("/casussen/{id}/acties/{actie}/heropenen")
    ModelAndView reopen(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @PathVariable UUID actie,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        door.hold(acting, id);
        PlanActions.Shown shown = page.shown(acting, id, actie);
        if (!shown.mayReopen(acting) && !shown.mayFinish(acting)) {
            throw new NotFound();
        }
        Form form = new Form(fields);
        List<Shown.Change> changes = ActionPage.ended(shown).since(form);
        if (!changes.isEmpty()) {
            return page.otherwise(acting, shown, new Form(), changes);
        }
        switch (actions.reopen(acting, id, actie, form.version())) {
            case CaseAnswer.Done _ -> Notice.say(redirect, "casework.action.reopened");
            case CaseAnswer.Stale _ -> {
                form.wrong("version", "casework.action.reopen-stale");
                return page.otherwise(acting, page.shown(acting, id, actie), form, List.of());
            }
            case CaseAnswer.Absent _ -> Notice.say(redirect, "casework.action.reopen-left");
            case CaseAnswer.Withheld _ -> throw new NotFound();
        }
        return form.filled("lijst")
                ? new ModelAndView(
                        "redirect:" + ActionList.read(form.value("lijst")).path())
                : CasePages.to(id, "/acties/" + actie);
    }
}
