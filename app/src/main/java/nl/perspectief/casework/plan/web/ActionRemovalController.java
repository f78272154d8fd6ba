package nl.perspectief.casework.plan.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.plan.ActionRemoval;
import nl.perspectief.casework.plan.PlanActions;
import nl.perspectief.casework.web.AtTheTable;
import nl.perspectief.casework.web.CaseDoor;
import nl.perspectief.casework.web.CasePages;
import nl.perspectief.casework.web.EndReason;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks whether an action was given by mistake, and takes it back. */
@Controller
@RequestMapping("/casussen/{id}/acties/{actie}/verwijderen")
class ActionRemovalController {
    private static final String VIEW = "casework/action-remove";

    private final CaseDoor door;
    private final ActionRemoval removal;
    private final ActionPage page;

    ActionRemovalController(CaseDoor door, ActionRemoval removal, ActionPage page) {
        this.door = door;
        this.removal = removal;
        this.page = page;
    }

    @GetMapping
    ModelAndView ask(@AtTheTable Acting acting, @PathVariable UUID id, @PathVariable UUID actie) {
        return new ModelAndView(VIEW, model(acting, shown(acting, id, actie), new Form(), List.of()));
    }

    private PlanActions.Shown shown(Acting acting, UUID id, UUID action) {
        PlanActions.Shown shown = page.shown(acting, id, action);
        if (!shown.mayChange(acting)) {
            throw new NotFound();
        }
        return shown;
    }

    private static Map<String, Object> model(
            Acting acting, PlanActions.Shown shown, Form form, List<Shown.Change> changes) {
        boolean mine = shown.action().ownerId().equals(acting.professionalId());
        return Map.of("shown", shown, "form", form, "read", ActionPage.read(shown), "changes", changes, "mine", mine);
    }

    @PostMapping
    ModelAndView remove(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @PathVariable UUID actie,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        door.hold(acting, id);
        PlanActions.Shown before = page.shown(acting, id, actie);
        if (before.header().leads() && ActionPage.endedAlready(before)) {
            return page.ended(acting, before, fields);
        }
        PlanActions.Shown shown = shown(acting, id, actie);
        Form form = new Form(fields);
        List<Shown.Change> changes = ActionPage.read(shown).since(form);
        if (!changes.isEmpty()) {
            return CasePages.conflict(VIEW, model(acting, shown, form, changes));
        }
        Optional<EndReason> reason = form.choice("reden", EndReason.class, "casework.end.reason-missing");
        if (!form.good()) {
            return CasePages.again(VIEW, model(acting, shown, form, List.of()));
        }
        return switch (removal.remove(
                acting,
                id,
                actie,
                shown.action().version(),
                reason.orElseThrow().code())) {
            case CaseAnswer.Done _ -> {
                Notice.say(redirect, "casework.action.removed");
                yield CasePages.to(id, "");
            }
            case CaseAnswer.Withheld _, CaseAnswer.Stale _, CaseAnswer.Absent _ -> throw new NotFound();
        };
    }
}
