package nl.perspectief.casework.plan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.plan.ActionHandover;
import nl.perspectief.casework.plan.PlanActions;
import nl.perspectief.casework.table.Participants;
import nl.perspectief.casework.table.web.Seats;
import nl.perspectief.casework.web.AtTheTable;
import nl.perspectief.casework.web.CaseCovenants;
import nl.perspectief.casework.web.CaseDoor;
import nl.perspectief.casework.web.CasePages;
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

/** Who does an action: whoever leads the case gives it to somebody else at the table. */
@Controller
@RequestMapping("/casussen/{id}/acties/{actie}/overgeven")
class ActionHandoverController {
    private static final String VIEW = "casework/action-hand";

    private final CaseDoor door;
    private final Participants participants;
    private final PlanActions actions;
    private final ActionHandover handover;
    private final CaseCovenants covenants;

    ActionHandoverController(
            CaseDoor door,
            Participants participants,
            PlanActions actions,
            ActionHandover handover,
            CaseCovenants covenants) {
        this.door = door;
        this.participants = participants;
        this.actions = actions;
        this.handover = handover;
        this.covenants = covenants;
    }

    @GetMapping
    ModelAndView ask(@AtTheTable Acting acting, @PathVariable UUID id, @PathVariable UUID actie) {
        return new ModelAndView(VIEW, model(acting, shown(acting, id, actie), new Form(), List.of()));
    }

    /** An action that can be given to somebody else. */
    private PlanActions.Shown shown(Acting acting, UUID id, UUID action) {
        door.led(acting, id);
        return actions.look(acting, id, action)
                .filter(shown -> shown.mayChange(acting))
                .orElseThrow(NotFound::new);
    }

    private Map<String, Object> model(Acting acting, PlanActions.Shown shown, Form form, List<Shown.Change> changes) {
        return Map.of(
                "shown",
                shown,
                "others",
                others(acting, shown),
                "form",
                form,
                "read",
                read(shown),
                "changes",
                changes,
                "words",
                covenants.of(shown.header()),
                "withheld",
                List.of());
    }

    /** Who is at the table and does not do it. */
    private Map<String, String> others(Acting acting, PlanActions.Shown shown) {
        UUID id = shown.header().file().id();
        Map<String, String> others =
                new LinkedHashMap<>(Seats.live(participants.look(acting, id).orElseThrow(NotFound::new)));
        others.remove(shown.owner().id().toString());
        return others;
    }

    /** What is asked, by when, and of whom. */
    private static Shown read(PlanActions.Shown action) {
        return new Shown()
                .row("casework.action.words", action.words().narrative().text())
                .row("casework.action.due", action.action().dueOn())
                .row("casework.action.owner", action.owner().name());
    }

    @PostMapping
    ModelAndView hand(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @PathVariable UUID actie,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        door.hold(acting, id);
        PlanActions.Shown shown = shown(acting, id, actie);
        Form form = new Form(fields);
        List<Shown.Change> changes = read(shown).since(form);
        if (!changes.isEmpty()) {
            return CasePages.conflict(VIEW, model(acting, shown, form, changes));
        }
        Optional<UUID> who = form.id("wie", "casework.action.owner-missing");
        if (who.isPresent() && !others(acting, shown).containsKey(who.get().toString())) {
            form.wrong("wie", "casework.action.hand-not");
        }
        Map<String, Object> model = model(acting, shown, form, List.of());
        if (!form.good()) {
            return CasePages.again(VIEW, model);
        }
        return switch (handover.to(acting, id, actie, shown.action().version(), who.orElseThrow())) {
            case CaseAnswer.Done _ -> {
                Notice.say(redirect, "casework.action.handed");
                yield CasePages.to(id, "/acties/" + actie);
            }
            case CaseAnswer.Withheld(var refusals) -> CasePages.withheld(VIEW, model, refusals);
            case CaseAnswer.Stale _, CaseAnswer.Absent _ -> throw new NotFound();
        };
    }
}
