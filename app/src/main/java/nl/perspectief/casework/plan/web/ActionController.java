package nl.perspectief.casework.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.plan.PlanAction;
import nl.perspectief.casework.plan.PlanActions;
import nl.perspectief.casework.web.AtTheTable;
import nl.perspectief.casework.web.CaseDoor;
import nl.perspectief.casework.web.CasePages;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.sharing.items.Narrative;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One action: its owner ends it, who leads the case can change it. */
@Controller
@RequestMapping("/casussen/{id}/acties/{actie}")
class ActionController {
    private final CaseDoor door;
    private final PlanActions actions;
    private final ActionPage page;

    ActionController(CaseDoor door, PlanActions actions, ActionPage page) {
        this.door = door;
        this.actions = actions;
        this.page = page;
    }

    @GetMapping
    ModelAndView look(@AtTheTable Acting acting, @PathVariable UUID id, @PathVariable UUID actie) {
        PlanActions.Shown shown = page.shown(acting, id, actie);
        return new ModelAndView(ActionPage.VIEW, page.model(acting, shown, ActionPage.start(shown), new Form()));
    }

    @PostMapping("/wijzigen")
    ModelAndView change(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @PathVariable UUID actie,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        PlanActions.Shown shown = page.shown(acting, id, actie);
        if (shown.header().leads() && ActionPage.endedAlready(shown)) {
            return page.ended(acting, shown, fields);
        }
        if (!shown.mayChange(acting)) {
            throw new NotFound();
        }
        Form form = new Form(fields);
        String text = form.text("tekst", Narrative.LONGEST, "casework.action.missing");
        Optional<LocalDate> due = ActionsController.dueOn(form, shown.header().today());
        if (!form.good()) {
            return CasePages.again(ActionPage.VIEW, page.model(acting, shown, form, new Form()));
        }
        return switch (actions.change(acting, id, actie, form.version(), new Narrative(text), due.orElseThrow())) {
            case CaseAnswer.Done _ -> {
                Notice.say(redirect, "casework.action.changed");
                yield CasePages.to(id, "/acties/" + actie);
            }
            case CaseAnswer.Stale _ ->
                CasePages.conflict(
                        "casework/action-conflict", Map.of("shown", page.shown(acting, id, actie), "form", form));
            case CaseAnswer.Withheld _, CaseAnswer.Absent _ -> throw new NotFound();
        };
    }

    @PostMapping("/afronden")
    ModelAndView finish(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @PathVariable UUID actie,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        door.hold(acting, id);
        PlanActions.Shown shown = page.shown(acting, id, actie);
        if (ActionPage.endedAlready(shown)) {
            return page.ended(acting, shown, fields);
        }
        if (!shown.mayFinish(acting)) {
            throw new NotFound();
        }
        Form form = new Form(fields);
        List<Shown.Change> changes = ActionPage.read(shown).since(form);
        if (!changes.isEmpty()) {
            return page.otherwise(acting, shown, form, changes);
        }
        Optional<PlanAction.Result> result =
                form.choice("resultaat", PlanAction.Result.class, "casework.action.result-missing");
        if (result.filter(PlanAction.Result::told).isEmpty() && form.good()) {
            form.wrong("resultaat", "casework.action.result-missing");
        }
        Optional<String> text = form.optionalText("toelichting", Narrative.LONGEST);
        Map<String, Object> model = page.model(acting, shown, ActionPage.start(shown), form);
        if (!form.good()) {
            return CasePages.again(ActionPage.VIEW, model);
        }
        Narrative narrative = text.map(Narrative::new).orElse(null);
        return switch (actions.finish(acting, id, actie, form.version(), result.orElseThrow(), narrative)) {
            case CaseAnswer.Done _ -> {
                Notice.say(redirect, "casework.action.finished");
                yield form.filled("lijst")
                        ? new ModelAndView("redirect:"
                                + ActionList.read(form.value("lijst")).justEnded(actie))
                        : CasePages.to(id, "");
            }
            case CaseAnswer.Stale _ -> {
                form.wrong("resultaat", "casework.action.changed-meanwhile");
                yield CasePages.conflict(
                        ActionPage.VIEW,
                        page.model(acting, page.shown(acting, id, actie), ActionPage.start(shown), form));
            }
            case CaseAnswer.Withheld(var refusals) -> CasePages.withheld(ActionPage.VIEW, model, refusals);
            case CaseAnswer.Absent _ -> throw new NotFound();
        };
    }
}
