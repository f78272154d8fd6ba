package nl.perspectief.casework.table.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.table.LeaveReason;
import nl.perspectief.casework.table.SteppingOut;
import nl.perspectief.casework.web.AtTheTable;
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

/** Stepping out of a case oneself, after reading what ends and what stays to be done. */
@Controller
@RequestMapping("/casussen/{id}/betrokkenen/uitstappen")
class SteppingOutController {
    private static final String VIEW = "casework/step-out";

    private final CaseDoor door;
    private final SteppingOut steppingOut;

    SteppingOutController(CaseDoor door, SteppingOut steppingOut) {
        this.door = door;
        this.steppingOut = steppingOut;
    }

    @GetMapping
    ModelAndView ask(@AtTheTable Acting acting, @PathVariable UUID id) {
        return new ModelAndView(VIEW, model(leaving(acting, id), new Form(), List.of()));
    }

    private SteppingOut.Leaving leaving(Acting acting, UUID id) {
        return steppingOut.look(acting, id).orElseThrow(NotFound::new);
    }

    private static Map<String, Object> model(SteppingOut.Leaving leaving, Form form, List<Shown.Change> changes) {
        return Map.of("leaving", leaving, "form", form, "shown", shown(leaving), "changes", changes);
    }

    /** What ends, and what somebody else must do. */
    private static Shown shown(SteppingOut.Leaving leaving) {
        Shown shown = new Shown().row("casework.out.received-row", leaving.received());
        leaving.open().forEach(words -> shown.row("casework.shown.open-actions", words));
        return shown;
    }

    @PostMapping
    ModelAndView out(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        door.hold(acting, id);
        SteppingOut.Leaving leaving = leaving(acting, id);
        Form form = new Form(fields);
        List<Shown.Change> changes = shown(leaving).since(form);
        if (!changes.isEmpty()) {
            return CasePages.conflict(VIEW, model(leaving, form, changes));
        }
        Optional<LeaveReason> reason = form.choice("reden", LeaveReason.class, "casework.out.reason-missing");
        Narrative words = words(form, reason);
        if (!form.good()) {
            return CasePages.again(VIEW, model(leaving, form, List.of()));
        }
        if (!(steppingOut.out(acting, id, reason.orElseThrow(), words) instanceof CaseAnswer.Done)) {
            throw new NotFound();
        }
        Notice.say(redirect, leaving.leads() ? "casework.out.asked" : "casework.out.done");
        return leaving.leads() ? CasePages.to(id, "/betrokkenen") : new ModelAndView("redirect:/");
    }

    /** Who leads and asked for another takes that back. */
    @PostMapping("/terug")
    ModelAndView stay(@AtTheTable Acting acting, @PathVariable UUID id, RedirectAttributes redirect) {
        if (!(steppingOut.stay(acting, id) instanceof CaseAnswer.Done)) {
            throw new NotFound();
        }
        Notice.say(redirect, "casework.out.stays");
        return CasePages.to(id, "/betrokkenen");
    }

    /** Own words may go with any reason; the last one needs them. */
    private static @Nullable Narrative words(Form form, Optional<LeaveReason> reason) {
        String words = reason.filter(LeaveReason.OTHER::equals).isPresent()
                ? form.text("woorden", Narrative.LONGEST, "casework.out.words-missing")
                : form.optionalText("woorden", Narrative.LONGEST).orElse("");
        return words.isEmpty() || words.length() > Narrative.LONGEST ? null : new Narrative(words);
    }
}
