package nl.perspectief.casework.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.casework.plan.PlanActions;
import nl.perspectief.casework.table.Participants;
import nl.perspectief.casework.web.AtTheTable;
import nl.perspectief.casework.web.CaseCovenants;
import nl.perspectief.casework.web.CaseDoor;
import nl.perspectief.casework.web.CasePages;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.web.Form;
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

/** Gives actions to people at the table. */
@Controller
@RequestMapping("/casussen/{id}/acties")
class ActionsController {
    private final CaseDoor door;
    private final Participants participants;
    private final PlanActions actions;
    private final CaseCovenants covenants;

    ActionsController(CaseDoor door, Participants participants, PlanActions actions, CaseCovenants covenants) {
        this.door = door;
        this.participants = participants;
        this.actions = actions;
        this.covenants = covenants;
    }

    @GetMapping("/nieuw")
    ModelAndView ask(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @RequestParam(name = "domein", defaultValue = "") String domain) {
        Form form = new Form()
                .put("domein", LifeDomain.byId(domain).map(LifeDomain::id).orElse(""));
        return new ModelAndView("casework/action-new", model(acting, id, form));
    }

    private Map<String, Object> model(Acting acting, UUID id, Form form) {
        door.led(acting, id);
        Participants.Table table = participants.look(acting, id).orElseThrow(NotFound::new);
        return Map.of("table", table, "form", form, "words", covenants.of(table.header()), "withheld", List.of());
    }

    @PostMapping
    ModelAndView give(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Form form = new Form(fields);
        Map<String, Object> model = model(acting, id, form);
        Optional<PlanActions.NewAction> wanted = read(form, door.led(acting, id).today());
        if (wanted.isEmpty()) {
            return CasePages.again("casework/action-new", model);
        }
        return switch (actions.give(acting, id, wanted.get())) {
            case CaseAnswer.Done _ -> {
                Notice.say(redirect, "casework.action.given");
                yield CasePages.to(id, "#leefgebied-" + wanted.get().domain().id());
            }
            case CaseAnswer.Withheld(var refusals) -> CasePages.withheld("casework/action-new", model, refusals);
            case CaseAnswer.Stale _, CaseAnswer.Absent _ -> {
                form.wrong("wie", "casework.action.owner-not");
                yield CasePages.again("casework/action-new", model(acting, id, form));
            }
        };
    }

    static Optional<PlanActions.NewAction> read(Form form, LocalDate today) {
        Optional<LifeDomain> domain = LifeDomain.byId(form.value("domein"));
        if (domain.isEmpty()) {
            form.wrong("domein", "casework.text.domain-missing");
        }
        String text = form.text("tekst", Narrative.LONGEST, "casework.action.missing");
        Optional<UUID> owner = form.id("wie", "casework.action.owner-missing");
        Optional<LocalDate> due = dueOn(form, today);
        return form.good()
                ? Optional.of(new PlanActions.NewAction(
                        domain.orElseThrow(), new Narrative(text), owner.orElseThrow(), due.orElseThrow()))
                : Optional.empty();
    }

    static Optional<LocalDate> dueOn(Form form, LocalDate today) {
        Optional<LocalDate> due = form.day("voor", "casework.action.day-missing");
        if (due.isPresent() && due.get().isBefore(today)) {
            form.wrong("voor", "casework.day-past");
        }
        return due;
    }
}
