package nl.perspectief.casework.table.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.casework.table.Participants;
import nl.perspectief.casework.table.Participants.Seated;
import nl.perspectief.casework.web.AtTheTable;
import nl.perspectief.casework.web.CaseCovenants;
import nl.perspectief.casework.web.CaseDoor;
import nl.perspectief.casework.web.CasePages;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.absence.Absence;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.items.Narrative;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who replaces somebody at the table who is away: with a seat of one's own, until the last of those days. */
@Controller
@RequestMapping("/casussen/{id}/betrokkenen/{zetel}/vervanger")
class ReplacementController {
    /** As people write it; it is kept as words. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl"));

    private final CaseDoor door;
    private final Participants participants;
    private final CaseCovenants covenants;

    ReplacementController(CaseDoor door, Participants participants, CaseCovenants covenants) {
        this.door = door;
        this.participants = participants;
        this.covenants = covenants;
    }

    @PostMapping
    ModelAndView place(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @PathVariable UUID zetel,
            @RequestParam(name = "wie", defaultValue = "") String who,
            RedirectAttributes redirect) {
        door.hold(acting, id);
        CaseHeader header = door.led(acting, id);
        Seated away = participants.look(acting, id).orElseThrow(NotFound::new).seats().stream()
                .filter(one -> one.seat().id().equals(zetel) && one.seat().mayBeTakenAway())
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!away.present()
                || !away.awayOn(header.today())
                || !replacement(away).equals(who)) {
            Notice.say(redirect, "casework.replacement.seated");
            return CasePages.to(id, "/betrokkenen");
        }
        return switch (participants.add(acting, id, seat(away))) {
            case CaseAnswer.Done _ -> {
                Notice.say(redirect, "casework.replacement.placed");
                yield CasePages.to(id, "/betrokkenen");
            }
            case CaseAnswer.Withheld(var refusals) ->
                CasePages.withheld(
                        "casework/refused", Map.of("header", header, "words", covenants.of(header)), refusals);
            case CaseAnswer.Stale _ -> {
                Notice.say(redirect, "casework.replacement.seated");
                yield CasePages.to(id, "/betrokkenen");
            }
            case CaseAnswer.Absent _ -> throw new NotFound();
        };
    }

    /** Whom the page named: another one is not placed. */
    private static String replacement(Seated away) {
        return Objects.requireNonNull(away.absence()).replacement().id().toString();
    }

    /** Of the days of the absence, and of the seat when that ends before. */
    private static Participants.NewSeat seat(Seated away) {
        Absence absence = Objects.requireNonNull(away.absence());
        var last = away.seat().until() == null
                ? absence.until()
                : List.of(absence.until(), DutchDays.last(away.seat().until())).stream()
                        .min(java.time.LocalDate::compareTo)
                        .orElseThrow();
        return new Participants.NewSeat(
                absence.replacement().id(),
                new Narrative(
                        "Vervangt " + away.professional().name() + " tot en met " + DAY.format(absence.until()) + "."),
                last,
                away.gives());
    }
}
