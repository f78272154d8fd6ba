package nl.perspectief.signals.weighing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.sharing.PossibleLeads;
import nl.perspectief.signals.referral.ReferralOutcome;
import nl.perspectief.signals.steps.WeighingSteps;
import nl.perspectief.signals.weighing.DecideReferral;
import nl.perspectief.signals.weighing.Obstacle;
import nl.perspectief.signals.weighing.Settled;
import nl.perspectief.signals.weighing.WeighingDecision;
import nl.perspectief.signals.weighing.WeighingDecision.OtherPath;
import nl.perspectief.signals.weighing.WeighingDecision.PersonalApproach;
import nl.perspectief.signals.weighing.WeighingFile;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The decision: four ways to end a weighing, each with what it does and what still holds it back. */
@Controller
@RequestMapping("/wegingen/{id}/besluit")
class DecisionController {
    private final DecideReferral decisions;
    private final WeighingPages pages;
    private final PossibleLeads leads;
    private final WeighingSteps steps;

    DecisionController(DecideReferral decisions, WeighingPages pages, PossibleLeads leads, WeighingSteps steps) {
        this.steps = steps;
        this.decisions = decisions;
        this.pages = pages;
        this.leads = leads;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable UUID id,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead) {
        return page(lead, id, new Form(), List.of(), List.of());
    }

    @PostMapping
    ModelAndView decide(
            @PathVariable UUID id,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        pages.hold(lead, id);
        Form form = new Form(fields);
        WeighingFile file = pages.look(lead, id);
        if (!file.referral().open()) {
            Notice.say(redirect, "signals.notice.decided-already");
            return new ModelAndView("redirect:/wegingen/" + id);
        }
        pages.underWay(file);
        List<Shown.Change> changes = shown(file, along(lead, file)).since(form);
        if (!changes.isEmpty()) {
            response.setStatus(409);
            return page(lead, id, form, List.of(), changes);
        }
        Optional<WeighingDecision> decision = DecisionForm.read(form, file.wantedByOther(lead.professionalId()));
        if (decision.isEmpty()) {
            response.setStatus(422);
            return page(lead, id, form, List.of(), List.of());
        }
        return switch (decisions.decide(lead, id, decision.get())) {
            case Settled.Done done -> {
                told(redirect, done, id);
                yield new ModelAndView("redirect:/wegingen");
            }
            case Settled.Wanted _ -> {
                Notice.say(redirect, "signals.notice.letting-go");
                yield new ModelAndView("redirect:/wegingen/" + id);
            }
            case Settled.Refused(List<Obstacle> obstacles) -> {
                response.setStatus(422);
                yield page(lead, id, form, obstacles, List.of());
            }
            case Settled.Absent _ -> throw new NotFound();
        };
    }

    /** Who is taken on hears of it by a letter, which is made from here. */
    private static void told(RedirectAttributes redirect, Settled.Done done, UUID id) {
        String key = "signals.notice.decided." + done.outcome();
        if (done.outcome() == ReferralOutcome.PERSONAL_APPROACH) {
            Notice.sayWithDoor(redirect, key, "letters.decision.link", "/wegingen/" + id + "/brief");
        } else {
            Notice.say(redirect, key);
        }
    }

    private Shown shown(WeighingFile file, GoesAlong along) {
        return along.onto(WeighingShown.of(file, pages.delivery(file)));
    }

    private GoesAlong along(Acting lead, WeighingFile file) {
        return pages.along(file, decisions.foresee(lead, file, caseLeads(lead, file)));
    }

    /** Whoever wanted it wants it no longer, or another does not agree: it goes on being weighed. */
    @PostMapping("/toch-wegen")
    ModelAndView holdOn(
            @PathVariable UUID id,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead,
            RedirectAttributes redirect) {
        pages.hold(lead, id);
        pages.look(lead, id);
        Notice.say(redirect, pages.holdOn(lead, id) ? "signals.notice.weighing-on" : "signals.notice.decided-already");
        return new ModelAndView("redirect:/wegingen/" + id);
    }

    private ModelAndView page(Acting lead, UUID id, Form form, List<Obstacle> refused, List<Shown.Change> changes) {
        WeighingFile file = pages.look(lead, id);
        pages.underWay(file);
        GoesAlong along = along(lead, file);
        ModelAndView decide = new ModelAndView(
                "signals/decide",
                Map.of(
                        "along",
                        along,
                        "shown",
                        shown(file, along),
                        "changes",
                        changes,
                        "file",
                        file,
                        "form",
                        form,
                        "me",
                        lead.professionalId(),
                        "refused",
                        refused,
                        "caseLeads",
                        caseLeads(lead, file),
                        "otherPath",
                        decisions.obstacles(lead, file, new OtherPath(WeighingDecision.Path.VEILIG_THUIS)),
                        "approach",
                        decisions.obstacles(lead, file, new PersonalApproach(lead.professionalId()))));
        return pages.withPolice(decide, lead, file)
                .addObject("dissents", WeighingSteps.dissents(steps.of(lead, id)))
                .addObject("delivery", pages.delivery(file));
    }

    private List<Professional> caseLeads(Acting lead, WeighingFile file) {
        return leads.of(lead, file.referral().regime(), file.referral().leadOrganisationId(), PhaseMeaning.START);
    }
}
