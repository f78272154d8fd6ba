package nl.perspectief.casework.table.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.casework.table.Participants;
import nl.perspectief.casework.table.SeatImpact;
import nl.perspectief.casework.web.AtTheTable;
import nl.perspectief.casework.web.CaseCovenants;
import nl.perspectief.casework.web.CaseDoor;
import nl.perspectief.casework.web.CasePages;
import nl.perspectief.casework.web.CaseShown;
import nl.perspectief.casework.web.EndReason;
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

/** One seat: taking it away, and telling who sits there whom the case is about. */
@Controller
@RequestMapping("/casussen/{id}/betrokkenen/{zetel}")
class SeatController {
    private final CaseDoor door;
    private final Participants participants;
    private final SeatImpact impact;
    private final CaseCovenants covenants;

    SeatController(CaseDoor door, Participants participants, SeatImpact impact, CaseCovenants covenants) {
        this.door = door;
        this.participants = participants;
        this.impact = impact;
        this.covenants = covenants;
    }

    @GetMapping("/verwijderen")
    ModelAndView ask(@AtTheTable Acting acting, @PathVariable UUID id, @PathVariable UUID zetel) {
        return new ModelAndView("casework/seat-remove", model(ending(acting, id, zetel), new Form(), List.of()));
    }

    private static Map<String, Object> model(SeatImpact.OfSeat ending, Form form, List<Shown.Change> changes) {
        return Map.of("ending", ending, "form", form, "shown", shown(ending), "changes", changes);
    }

    /** Whose seat goes, and what goes with it. */
    private static Shown shown(SeatImpact.OfSeat ending) {
        return CaseShown.ending(new Shown(), ending.ending()).row("casework.shown.open-actions", ending.openActions());
    }

    private SeatImpact.OfSeat ending(Acting acting, UUID id, UUID seat) {
        return impact.of(acting, id, seat).orElseThrow(NotFound::new);
    }

    @PostMapping("/verwijderen")
    ModelAndView remove(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @PathVariable UUID zetel,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        door.hold(acting, id);
        if (removedAlready(acting, id, zetel)) {
            Notice.say(redirect, "casework.seat.removed-already");
            return CasePages.to(id, "/betrokkenen");
        }
        SeatImpact.OfSeat ending = ending(acting, id, zetel);
        Form form = new Form(fields);
        List<Shown.Change> changes = shown(ending).since(form);
        if (!changes.isEmpty()) {
            return CasePages.conflict("casework/seat-remove", model(ending, form, changes));
        }
        Optional<EndReason> reason = form.choice("reden", EndReason.class, "casework.end.reason-missing");
        if (!form.good()) {
            return CasePages.again("casework/seat-remove", model(ending, form, List.of()));
        }
        if (!(participants.remove(acting, id, zetel, reason.orElseThrow().code()) instanceof CaseAnswer.Done)) {
            throw new NotFound();
        }
        Notice.say(redirect, "casework.seat.removed");
        return CasePages.to(id, "/betrokkenen");
    }

    private boolean removedAlready(Acting acting, UUID id, UUID seat) {
        door.led(acting, id);
        return seated(acting, id, seat).filter(seated -> !seated.live()).isPresent();
    }

    private Optional<Participants.Seated> seated(Acting acting, UUID id, UUID seat) {
        return participants.look(acting, id).stream()
                .flatMap(table -> table.seats().stream())
                .filter(seated -> seated.seat().id().equals(seat))
                .findFirst();
    }

    @PostMapping("/voorstellen")
    ModelAndView introduce(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @PathVariable UUID zetel,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        CaseHeader header = door.led(acting, id);
        if (seated(acting, id, zetel).isEmpty()) {
            throw new NotFound();
        }
        Form form = new Form(fields);
        String need = form.text("waarom", Narrative.SENTENCE, "casework.seat.need-missing");
        if (!form.good()) {
            Notice.say(redirect, "casework.seat.need-missing");
            return CasePages.to(id, "/betrokkenen");
        }
        return switch (participants.introduce(acting, id, zetel, new Narrative(need))) {
            case CaseAnswer.Done _ -> {
                Notice.say(redirect, "casework.seat.introduced");
                yield CasePages.to(id, "/betrokkenen");
            }
            case CaseAnswer.Withheld(var refusals) ->
                CasePages.withheld(
                        "casework/refused", Map.of("header", header, "words", covenants.of(header)), refusals);
            case CaseAnswer.Stale _, CaseAnswer.Absent _ -> throw new NotFound();
        };
    }
}
