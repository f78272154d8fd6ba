package nl.perspectief.casework.plan.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.plan.PlanAction;
import nl.perspectief.casework.plan.PlanActions;
import nl.perspectief.casework.web.AtTheTable;
import nl.perspectief.casework.web.CaseCovenants;
import nl.perspectief.casework.web.CaseDoor;
import nl.perspectief.casework.web.CasePages;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.forms.SentForm;
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
    private final CaseCovenants covenants;

    ActionController(CaseDoor door, PlanActions actions, CaseCovenants covenants) {
        this.door = door;
        this.actions = actions;
        this.covenants = covenants;
    }

    @GetMapping
    ModelAndView look(@AtTheTable Acting acting, @PathVariable UUID id, @PathVariable UUID actie) {
        PlanActions.Shown shown = shown(acting, id, actie);
        return new ModelAndView("casework/action", model(acting, shown, start(shown), new Form()));
    }

    private PlanActions.Shown shown(Acting acting, UUID id, UUID action) {
        return actions.look(acting, id, action).orElseThrow(NotFound::new);
    }

    private static Form start(PlanActions.Shown shown) {
        return new Form()
                .put("tekst", shown.words().narrative().text())
                .put("voor", shown.action().dueOn());
    }

    private Map<String, Object> model(Acting acting, PlanActions.Shown shown, Form change, Form finish) {
        return Map.of(
                "shown",
                shown,
                "mayFinish",
                shown.mayFinish(acting),
                "mayChange",
                shown.mayChange(acting),
                "change",
                change,
                "finish",
                finish,
                "words",
                covenants.of(shown.header()),
                "withheld",
                List.of(),
                "read",
                read(shown));
    }

    /** What is asked in an action, and by when. */
    private static Shown read(PlanActions.Shown action) {
        return new Shown()
                .row("casework.action.words", action.words().narrative().text())
                .row("casework.action.due", action.action().dueOn());
    }

    private ModelAndView otherwise(Acting acting, PlanActions.Shown shown, Form finish, List<Shown.Change> changes) {
        Map<String, Object> model = new HashMap<>(model(acting, shown, start(shown), finish));
        model.put("changes", changes);
        return CasePages.conflict("casework/action", model);
    }

    private static boolean endedAlready(PlanActions.Shown shown) {
        return shown.header().file().open() && shown.action().result() != null;
    }

    /** Somebody ended it meanwhile: how, and what was typed here, which is not lost. */
    private ModelAndView ended(Acting acting, PlanActions.Shown shown, MultiValueMap<String, String> fields) {
        Map<String, Object> model = new HashMap<>(model(acting, shown, start(shown), new Form()));
        model.put("sent", SentForm.of("", fields));
        model.put(
                "endedBy",
                actions.endedBy(acting, shown.action()).map(Professional::name).orElse(""));
        return CasePages.conflict("casework/action", model);
    }

    @PostMapping("/wijzigen")
    ModelAndView change(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @PathVariable UUID actie,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        PlanActions.Shown shown = shown(acting, id, actie);
        if (shown.header().leads() && endedAlready(shown)) {
            return ended(acting, shown, fields);
        }
        if (!shown.mayChange(acting)) {
            throw new NotFound();
        }
        Form form = new Form(fields);
        String text = form.text("tekst", Narrative.LONGEST, "casework.action.missing");
        Optional<LocalDate> due = ActionsController.dueOn(form, shown.header().today());
        if (!form.good()) {
            return CasePages.again("casework/action", model(acting, shown, form, new Form()));
        }
        return switch (actions.change(acting, id, actie, form.version(), new Narrative(text), due.orElseThrow())) {
            case CaseAnswer.Done _ -> {
                Notice.say(redirect, "casework.action.changed");
                yield CasePages.to(id, "/acties/" + actie);
            }
            case CaseAnswer.Stale _ ->
                CasePages.conflict("casework/action-conflict", Map.of("shown", shown(acting, id, actie), "form", form));
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
        PlanActions.Shown shown = shown(acting, id, actie);
        if (endedAlready(shown)) {
            return ended(acting, shown, fields);
        }
        if (!shown.mayFinish(acting)) {
            throw new NotFound();
        }
        Form form = new Form(fields);
        List<Shown.Change> changes = read(shown).since(form);
        if (!changes.isEmpty()) {
            return otherwise(acting, shown, form, changes);
        }
        Optional<PlanAction.Result> result =
                form.choice("resultaat", PlanAction.Result.class, "casework.action.result-missing");
        Optional<String> text = form.optionalText("toelichting", Narrative.LONGEST);
        Map<String, Object> model = model(acting, shown, start(shown), form);
        if (!form.good()) {
            return CasePages.again("casework/action", model);
        }
        Narrative narrative = text.map(Narrative::new).orElse(null);
        return switch (actions.finish(acting, id, actie, form.version(), result.orElseThrow(), narrative)) {
            case CaseAnswer.Done _ -> {
                Notice.say(redirect, "casework.action.finished");
                yield CasePages.to(id, "");
            }
            case CaseAnswer.Stale _ -> {
                form.wrong("resultaat", "casework.action.changed-meanwhile");
                yield CasePages.conflict(
                        "casework/action", model(acting, shown(acting, id, actie), start(shown), form));
            }
            case CaseAnswer.Withheld(var refusals) -> CasePages.withheld("casework/action", model, refusals);
            case CaseAnswer.Absent _ -> throw new NotFound();
        };
    }
}
