package nl.perspectief.casework.plan.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.plan.PlanSharing;
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
import nl.perspectief.sharing.items.Narrative;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan to one person in one go: choose who, see what goes and what stays, give. */
@Controller
@RequestMapping("/casussen/{id}/plan/delen")
class PlanSharingController {
    private static final String VIEW = "casework/plan-share";

    private final CaseDoor door;
    private final PlanSharing plan;
    private final CaseCovenants covenants;

    PlanSharingController(CaseDoor door, PlanSharing plan, CaseCovenants covenants) {
        this.door = door;
        this.plan = plan;
        this.covenants = covenants;
    }

    @GetMapping
    ModelAndView ask(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @RequestParam(name = "met", required = false) @Nullable UUID seat,
            @RequestParam(name = "gekozen", defaultValue = "") String sent) {
        Form form = new Form();
        PlanSharing.Offer offer = offer(acting, id, seat);
        if (seat == null && !sent.isEmpty() && !offer.readers().isEmpty()) {
            form.wrong("met", "casework.plan-share.who-missing");
            return CasePages.again(VIEW, model(offer, form, List.of()));
        }
        return new ModelAndView(VIEW, model(offer, form, List.of()));
    }

    private PlanSharing.Offer offer(Acting acting, UUID id, @Nullable UUID seat) {
        return plan.look(acting, id, seat).orElseThrow(NotFound::new);
    }

    private Map<String, Object> model(PlanSharing.Offer offer, Form form, List<Shown.Change> changes) {
        Map<String, Object> model = new HashMap<>();
        model.put("offer", offer);
        model.put("readers", readers(offer));
        model.put("form", form);
        model.put("changes", changes);
        model.put("shown", shown(offer));
        model.put("words", covenants.of(offer.header()));
        return model;
    }

    private static Map<String, String> readers(PlanSharing.Offer offer) {
        Map<String, String> readers = new LinkedHashMap<>();
        offer.readers().forEach(one -> readers.put(one.seatId().toString(), Seats.called(one.professional())));
        return readers;
    }

    /** What would be read, by its words. */
    private static Shown shown(PlanSharing.Offer offer) {
        Shown shown = new Shown();
        offer.forecast()
                .given()
                .forEach(sharing -> shown.row(
                        "casework.plan-share.goes", sharing.item().narrative().text()));
        return shown;
    }

    @PostMapping
    ModelAndView give(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        door.hold(acting, id);
        Form form = new Form(fields);
        UUID seat = form.id("met", "casework.plan-share.who-missing").orElse(null);
        PlanSharing.Offer offer = offer(acting, id, seat);
        if (seat == null) {
            return CasePages.again(VIEW, model(offer, form, List.of()));
        }
        List<Shown.Change> changes = shown(offer).since(form);
        if (!changes.isEmpty()) {
            return CasePages.conflict(VIEW, model(offer, form, changes));
        }
        String need = form.text("waarom", Narrative.SENTENCE, "casework.plan-share.why-missing");
        if (!form.good()) {
            return CasePages.again(VIEW, model(offer, form, List.of()));
        }
        return switch (plan.give(acting, id, seat, new Narrative(need))) {
            case CaseAnswer.Done _ -> {
                Notice.say(redirect, "casework.plan-share.done");
                yield CasePages.to(id, "/delen");
            }
            case CaseAnswer.Withheld _, CaseAnswer.Stale _, CaseAnswer.Absent _ -> throw new NotFound();
        };
    }
}
