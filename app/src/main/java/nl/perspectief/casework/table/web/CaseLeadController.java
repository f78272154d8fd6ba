package nl.perspectief.casework.table.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.table.CaseLeads;
import nl.perspectief.casework.web.AtTheTable;
import nl.perspectief.casework.web.CaseCovenants;
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

/** Who leads a case: a process lead lets somebody else do so. */
@Controller
@RequestMapping("/casussen/{id}/regie")
class CaseLeadController {
    private static final String VIEW = "casework/lead-change";

    private final CaseDoor door;
    private final CaseLeads leads;
    private final CaseCovenants covenants;

    CaseLeadController(CaseDoor door, CaseLeads leads, CaseCovenants covenants) {
        this.covenants = covenants;
        this.door = door;
        this.leads = leads;
    }

    @GetMapping
    ModelAndView ask(@AtTheTable Acting acting, @PathVariable UUID id) {
        return new ModelAndView(VIEW, model(change(acting, id), new Form(), List.of()));
    }

    private CaseLeads.Change change(Acting acting, UUID id) {
        return leads.look(acting, id).orElseThrow(NotFound::new);
    }

    private Map<String, Object> model(CaseLeads.Change change, Form form, List<Shown.Change> changes) {
        return Map.of(
                "change",
                change,
                "form",
                form,
                "shown",
                shown(change),
                "changes",
                changes,
                "words",
                covenants.of(change.header()),
                "withheld",
                List.of());
    }

    /** Who leads it now, and what goes with that. */
    private static Shown shown(CaseLeads.Change change) {
        return new Shown()
                .row("casework.lead.now", change.header().caseLead().name())
                .row("casework.shown.open-actions", change.openActions())
                .row("casework.lead.received-row", change.received());
    }

    @PostMapping
    ModelAndView change(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        door.hold(acting, id);
        CaseLeads.Change change = change(acting, id);
        Form form = new Form(fields);
        List<Shown.Change> changes = shown(change).since(form);
        if (!changes.isEmpty()) {
            return CasePages.conflict(VIEW, model(change, form, changes));
        }
        Optional<UUID> who = form.id("wie", "casework.lead.who-missing");
        if (who.isPresent()
                && change.candidates().stream().noneMatch(one -> one.id().equals(who.get()))) {
            form.wrong("wie", "casework.lead.who-not");
        }
        String need = form.text("waarom", Narrative.SENTENCE, "casework.lead.why-missing");
        if (!form.good()) {
            return CasePages.again(VIEW, model(change, form, List.of()));
        }
        CaseLeads.Wanted wanted = new CaseLeads.Wanted(who.orElseThrow(), new Narrative(need));
        int version = change.header().file().version();
        return switch (leads.to(acting, id, version, wanted)) {
            case CaseAnswer.Done _ -> {
                Notice.say(redirect, "casework.lead.changed");
                yield CasePages.to(id, "/betrokkenen");
            }
            case CaseAnswer.Withheld(var refusals) ->
                CasePages.withheld(VIEW, model(change, form, List.of()), refusals);
            case CaseAnswer.Stale _, CaseAnswer.Absent _ -> throw new NotFound();
        };
    }
}
