package nl.perspectief.casework.table.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
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

/** Who is at the table, as far as the reader may know, and giving somebody a seat. */
@Controller
@RequestMapping("/casussen/{id}/betrokkenen")
class SeatsController {
    private static final int USUAL_MONTHS = 6;
    private static final int LONGEST_MONTHS = 12;

    private final CaseDoor door;
    private final Participants participants;
    private final CaseCovenants covenants;

    SeatsController(CaseDoor door, Participants participants, CaseCovenants covenants) {
        this.door = door;
        this.participants = participants;
        this.covenants = covenants;
    }

    @GetMapping
    ModelAndView look(@AtTheTable Acting acting, @PathVariable UUID id) {
        Participants.Table table = participants.look(acting, id).orElseThrow(NotFound::new);
        return new ModelAndView("casework/table", Map.of("table", table));
    }

    @GetMapping("/nieuw")
    ModelAndView ask(@AtTheTable Acting acting, @PathVariable UUID id) {
        LocalDate until = door.led(acting, id).today().plusMonths(USUAL_MONTHS);
        return new ModelAndView("casework/seat-new", model(table(acting, id), new Form().put("tot", until)));
    }

    private Participants.Table table(Acting acting, UUID id) {
        door.led(acting, id);
        return participants.look(acting, id).orElseThrow(NotFound::new);
    }

    private Map<String, Object> model(Participants.Table table, Form form) {
        return Map.of("table", table, "form", form, "words", covenants.of(table.header()), "withheld", List.of());
    }

    @PostMapping
    ModelAndView add(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Participants.Table table = table(acting, id);
        Form form = new Form(fields);
        Optional<Participants.NewSeat> wanted = read(form, table);
        if (wanted.isEmpty()) {
            return CasePages.again("casework/seat-new", model(table, form));
        }
        return switch (participants.add(acting, id, wanted.get())) {
            case CaseAnswer.Done _ -> {
                Notice.say(redirect, "casework.seat.given");
                yield CasePages.to(id, "/betrokkenen");
            }
            case CaseAnswer.Withheld(var refusals) ->
                CasePages.withheld("casework/seat-new", model(table, form), refusals);
            case CaseAnswer.Stale _ -> {
                form.wrong("wie", table.header().needsIdentity() ? "casework.seat.no-name" : "casework.seat.taken");
                yield CasePages.again("casework/seat-new", model(table(acting, id), form));
            }
            case CaseAnswer.Absent _ -> throw new NotFound();
        };
    }

    /** Somebody who is not among those who could be asked counts as nobody. */
    static Optional<Participants.NewSeat> read(Form form, Participants.Table table) {
        LocalDate today = table.header().today();
        Optional<UUID> who = form.id("wie", "casework.seat.who-missing");
        if (who.isPresent()
                && table.candidates().stream().noneMatch(one -> one.id().equals(who.get()))) {
            form.wrong("wie", "casework.seat.who-missing");
        }
        String need = form.text("waarom", Narrative.SENTENCE, "casework.seat.need-missing");
        Optional<LocalDate> until = form.day("tot", "casework.seat.until-missing");
        if (until.isPresent()
                && (until.get().isBefore(today) || until.get().isAfter(today.plusMonths(LONGEST_MONTHS)))) {
            form.wrong("tot", "casework.within-a-year");
        }
        return form.good()
                ? Optional.of(new Participants.NewSeat(
                        who.orElseThrow(), new Narrative(need), until.orElseThrow(), form.chose("geeft", "ja")))
                : Optional.empty();
    }
}
