package nl.perspectief.casework.table.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.table.Participants;
import nl.perspectief.casework.table.Takeover;
import nl.perspectief.casework.web.AtTheTable;
import nl.perspectief.casework.web.CaseCovenants;
import nl.perspectief.casework.web.CaseDoor;
import nl.perspectief.casework.web.CasePages;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.sharing.items.Narrative;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who takes over what somebody at the table has to do: all open actions at once, with a seat when there is none. */
@Controller
@RequestMapping("/casussen/{id}/betrokkenen/{zetel}/overnemen")
class TakeoverController {
    private static final String VIEW = "casework/takeover";
    private static final int USUAL_MONTHS = 6;
    private static final int LONGEST_MONTHS = 12;

    private final CaseDoor door;
    private final Takeover takeover;
    private final CaseCovenants covenants;

    TakeoverController(CaseDoor door, Takeover takeover, CaseCovenants covenants) {
        this.door = door;
        this.takeover = takeover;
        this.covenants = covenants;
    }

    @GetMapping
    ModelAndView ask(@AtTheTable Acting acting, @PathVariable UUID id, @PathVariable UUID zetel) {
        Takeover.Work work = work(acting, id, zetel);
        return new ModelAndView(VIEW, model(work, begun(work), List.of(), List.of()));
    }

    private Takeover.Work work(Acting acting, UUID id, UUID seat) {
        door.led(acting, id);
        return takeover.look(acting, id, seat).orElseThrow(NotFound::new);
    }

    /** The reason and the last day of who was there are a good beginning for who comes. */
    private static Form begun(Takeover.Work work) {
        LocalDate today = work.header().today();
        LocalDate last = Optional.ofNullable(work.from().seat().until())
                .map(DutchDays::last)
                .filter(day -> day.isAfter(today))
                .orElse(today.plusMonths(USUAL_MONTHS));
        Narrative need = work.from().need();
        return new Form().put("waarom", need == null ? null : need.text()).put("tot", last);
    }

    private Map<String, Object> model(
            Takeover.Work work, Form form, List<Shown.Change> changes, List<Takeover.Refused> refused) {
        return Map.of(
                "work",
                work,
                "options",
                options(work),
                "form",
                form,
                "shown",
                shown(work),
                "changes",
                changes,
                "words",
                covenants.of(work.header()),
                "withheld",
                List.of(),
                "refused",
                refused);
    }

    /** Colleagues of who was there first, because the work is theirs too. */
    private static Map<String, String> options(Takeover.Work work) {
        UUID organisation = work.from().professional().organisation().id();
        List<Professional> all = new java.util.ArrayList<>(
                work.seated().stream().map(Participants.Seated::professional).toList());
        work.table().candidates().stream()
                .filter(one -> !one.id().equals(work.from().professional().id()))
                .forEach(all::add);
        Map<String, String> options = new LinkedHashMap<>();
        options.putAll(Seats.of(all.stream()
                .filter(one -> one.organisation().id().equals(organisation))
                .toList()));
        options.putAll(Seats.of(all));
        return options;
    }

    /** Whose work it is, and what. */
    private static Shown shown(Takeover.Work work) {
        Shown shown = new Shown()
                .row("casework.action.owner", work.from().professional().name());
        work.open().forEach(one -> shown.row("casework.shown.open-actions", one.words()));
        return shown;
    }

    @PostMapping
    ModelAndView take(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @PathVariable UUID zetel,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        door.hold(acting, id);
        Takeover.Work work = work(acting, id, zetel);
        Form form = new Form(fields);
        List<Shown.Change> changes = shown(work).since(form);
        if (!changes.isEmpty()) {
            return CasePages.conflict(VIEW, model(work, form, changes, List.of()));
        }
        Optional<Participants.NewSeat> colleague = read(form, work);
        if (colleague.isEmpty()) {
            return CasePages.again(VIEW, model(work, form, List.of(), List.of()));
        }
        Takeover.Outcome outcome = takeover.to(acting, work, colleague.get());
        return switch (outcome.seat()) {
            case CaseAnswer.Done _ -> done(acting, id, zetel, form, outcome, redirect);
            case CaseAnswer.Withheld(var refusals) ->
                CasePages.withheld(VIEW, model(work, form, List.of(), List.of()), refusals);
            case CaseAnswer.Stale _ -> {
                form.wrong("wie", work.header().needsIdentity() ? "casework.seat.no-name" : "casework.seat.taken");
                yield CasePages.again(VIEW, model(work, form, List.of(), List.of()));
            }
            case CaseAnswer.Absent _ -> throw new NotFound();
        };
    }

    private ModelAndView done(
            Acting acting, UUID id, UUID seat, Form form, Takeover.Outcome outcome, RedirectAttributes redirect) {
        if (outcome.refused().isEmpty()) {
            Notice.say(
                    redirect,
                    outcome.handed() == 0 ? "casework.takeover.seated" : "casework.takeover.done",
                    Integer.toString(outcome.handed()));
            return CasePages.to(id, "/betrokkenen");
        }
        ModelAndView page = new ModelAndView(VIEW, model(work(acting, id, seat), form, List.of(), outcome.refused()));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static Optional<Participants.NewSeat> read(Form form, Takeover.Work work) {
        LocalDate today = work.header().today();
        Optional<UUID> who = form.id("wie", "casework.takeover.who-missing");
        if (who.isPresent() && !options(work).containsKey(who.get().toString())) {
            form.wrong("wie", "casework.takeover.who-not");
        }
        boolean seated = who.isPresent()
                && work.seated().stream()
                        .anyMatch(one -> one.professional().id().equals(who.get()));
        String need = seated ? "-" : form.text("waarom", Narrative.SENTENCE, "casework.seat.need-missing");
        Optional<LocalDate> until = seated ? Optional.of(today) : form.day("tot", "casework.seat.until-missing");
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
