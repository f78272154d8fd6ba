package nl.perspectief.signals.weighing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.sharing.likeness.SamePersons;
import nl.perspectief.signals.referral.LeadReferrals;
import nl.perspectief.signals.steps.WeighingSteps;
import nl.perspectief.signals.weighing.Criterion;
import nl.perspectief.signals.weighing.Weighing;
import nl.perspectief.signals.weighing.WeighingFile;
import nl.perspectief.signals.weighing.Weighings;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One weighing: what was received, what was answered, and whose turn it is. */
@Controller
@RequestMapping("/wegingen/{id}")
class WeighingController {
    private final Weighings weighings;
    private final WeighingPages pages;
    private final SamePersons persons;
    private final WeighingSteps steps;
    private final LeadReferrals referrals;
    private final Clock clock;

    WeighingController(
            Weighings weighings,
            WeighingPages pages,
            SamePersons persons,
            WeighingSteps steps,
            LeadReferrals referrals,
            Clock clock) {
        this.steps = steps;
        this.referrals = referrals;
        this.weighings = weighings;
        this.pages = pages;
        this.persons = persons;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable UUID id,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead) {
        return page(lead, pages.look(lead, id), List.of());
    }

    private ModelAndView page(Acting lead, WeighingFile file, List<Shown.Change> changes) {
        ModelAndView page = new ModelAndView("signals/weighing", "file", file);
        page.addObject("shown", WeighingShown.of(file.weighing()));
        page.addObject("changes", changes);
        page.addObject("steps", steps.of(lead, file.referral().id()));
        page.addObject(
                "group", referrals.groupDecision(lead, file.referral().id()).orElse(null));
        pages.withPolice(page, lead, file);
        page.addObject("likely", SameReferralController.likely(persons, lead, file));
        page.addObject("delivery", pages.delivery(file));
        page.addObject("me", lead.professionalId());
        page.addObject("rests", pages.rests(lead, file));
        page.addObject("late", file.referral().overdueAt(clock.instant()));
        return page;
    }

    @PostMapping("/beginnen")
    String begin(
            @PathVariable UUID id,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead,
            RedirectAttributes redirect) {
        if (!weighings.begin(lead, id)) {
            throw new NotFound();
        }
        Notice.say(redirect, "signals.notice.begun");
        return "redirect:" + Onward.path("/wegingen/" + id, Criterion.VICTIM_VIEW);
    }

    @PostMapping("/aanbieden")
    ModelAndView offer(
            @PathVariable UUID id,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        pages.hold(lead, id);
        WeighingFile file = pages.look(lead, id);
        Weighing weighing = pages.underWay(file);
        List<Shown.Change> changes =
                weighing.missing().isEmpty() ? WeighingShown.of(weighing).since(new Form(fields)) : List.of();
        if (!changes.isEmpty()) {
            response.setStatus(409);
            return page(lead, file, changes);
        }
        List<Criterion> missing = weighings.offer(lead, id);
        Notice.say(redirect, missing.isEmpty() ? "signals.notice.offered" : "signals.notice.incomplete");
        return new ModelAndView("redirect:/wegingen/" + id);
    }
}
