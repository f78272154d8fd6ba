package nl.perspectief.casework.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.casework.Phase;
import nl.perspectief.casework.sharing.DisclosureImpact;
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

/** Moves a case to a next phase, or only its review, after telling what ends for whom. */
@Controller
@RequestMapping("/casussen/{id}/fase")
class PhaseController {
    private static final int WEEKS_TO_REVIEW = 8;

    private final CaseDoor door;
    private final CaseFiles files;
    private final DisclosureImpact impact;

    PhaseController(CaseDoor door, CaseFiles files, DisclosureImpact impact) {
        this.door = door;
        this.files = files;
        this.impact = impact;
    }

    /** Without a phase to go to, the choice of phases. */
    @GetMapping
    ModelAndView ask(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @RequestParam(name = "naar", defaultValue = "") String to) {
        CaseHeader header = door.led(acting, id);
        Optional<Phase> phase = Phase.byId(to).filter(wanted -> reachable(header, wanted));
        if (phase.isEmpty()) {
            return new ModelAndView(
                    "casework/phase", Map.of("header", header, "endings", files.endings(acting, header.file())));
        }
        LocalDate review = phase.get() == header.file().phase()
                ? header.file().nextReview()
                : header.today().plusWeeks(WEEKS_TO_REVIEW);
        Form form = new Form().put("version", header.file().version()).put("evaluatie", review);
        return new ModelAndView(
                "casework/phase-confirm", model(ending(acting, id, phase.get()), form, false, List.of()));
    }

    private static boolean reachable(CaseHeader header, Phase phase) {
        return header.file().phase().leadsTo(phase);
    }

    private DisclosureImpact.OfPhase ending(Acting acting, UUID id, Phase phase) {
        return impact.ofPhase(acting, id, phase).orElseThrow(NotFound::new);
    }

    private static Map<String, ?> model(
            DisclosureImpact.OfPhase ending, Form form, boolean stale, List<Shown.Change> changes) {
        return Map.of(
                "ending", ending, "form", form, "stale", stale, "shown", CaseShown.of(ending), "changes", changes);
    }

    @PostMapping
    ModelAndView move(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        door.hold(acting, id);
        CaseHeader header = door.led(acting, id);
        Form form = new Form(fields);
        Phase phase = Phase.byId(form.value("fase"))
                .filter(wanted -> reachable(header, wanted))
                .orElseThrow(NotFound::new);
        DisclosureImpact.OfPhase ending = ending(acting, id, phase);
        boolean stale = form.version() != header.file().version();
        List<Shown.Change> changes = CaseShown.of(ending).since(form);
        if (stale || !changes.isEmpty()) {
            form.put("version", header.file().version());
            return CasePages.conflict("casework/phase-confirm", model(ending, form, stale, changes));
        }
        LocalDate review = review(form, header, phase);
        if (phase != header.file().phase() && !form.chose("bevestig", "ja")) {
            form.wrong("bevestig", "casework.phase.not-confirmed");
        }
        if (!form.good()) {
            return CasePages.again("casework/phase-confirm", model(ending, form, false, List.of()));
        }
        return switch (files.move(acting, id, form.version(), phase, review)) {
            case CaseAnswer.Done _ -> {
                Notice.say(
                        redirect,
                        phase == header.file().phase() ? "casework.phase.review-done" : "casework.phase.done");
                yield CasePages.to(id, "");
            }
            case CaseAnswer.Stale _ ->
                CasePages.conflict("casework/phase-confirm", model(ending, form, true, List.of()));
            case CaseAnswer.Withheld _, CaseAnswer.Absent _ -> throw new NotFound();
        };
    }

    /** A case that is shielded has no review to come. */
    static LocalDate review(Form form, CaseHeader header, Phase phase) {
        if (phase == Phase.SHIELDED) {
            return header.file().nextReview();
        }
        Optional<LocalDate> review = form.day("evaluatie", "casework.phase.review-missing");
        if (review.isPresent() && review.get().isBefore(header.today())) {
            form.wrong("evaluatie", "casework.day-past");
        }
        return review.orElse(header.file().nextReview());
    }
}
