package nl.perspectief.casework.sharing.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.sharing.CaseSharing;
import nl.perspectief.casework.sharing.SharingOverviews;
import nl.perspectief.casework.web.AtTheTable;
import nl.perspectief.casework.web.CaseCovenants;
import nl.perspectief.casework.web.CaseDoor;
import nl.perspectief.casework.web.CasePages;
import nl.perspectief.casework.web.EndReason;
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

/** Who can see what, why and until when; and taking back what the own organisation gave. */
@Controller
@RequestMapping("/casussen/{id}/delen")
class SharingController {
    private final CaseDoor door;
    private final SharingOverviews overviews;
    private final CaseSharing sharing;
    private final CaseCovenants covenants;

    SharingController(CaseDoor door, SharingOverviews overviews, CaseSharing sharing, CaseCovenants covenants) {
        this.door = door;
        this.overviews = overviews;
        this.sharing = sharing;
        this.covenants = covenants;
    }

    @GetMapping
    ModelAndView look(@AtTheTable Acting acting, @PathVariable UUID id) {
        SharingOverviews.Overview overview = overview(acting, id);
        return new ModelAndView(
                "casework/sharing", Map.of("overview", overview, "words", covenants.of(overview.header())));
    }

    private SharingOverviews.Overview overview(Acting acting, UUID id) {
        return overviews.look(acting, id).orElseThrow(NotFound::new);
    }

    @GetMapping("/{verstrekking}/intrekken")
    ModelAndView ask(@AtTheTable Acting acting, @PathVariable UUID id, @PathVariable UUID verstrekking) {
        SharingOverviews.Overview overview = overview(acting, id);
        SharingOverviews.Line line = line(acting, overview, verstrekking);
        if (!line.mayWithdraw()) {
            throw new NotFound();
        }
        return new ModelAndView("casework/withdraw", model(overview, line, new Form(), List.of()));
    }

    /** One that the own organisation gave, in a case that is open. */
    private static SharingOverviews.Line line(Acting acting, SharingOverviews.Overview overview, UUID disclosure) {
        return overview.lines().stream()
                .filter(one -> one.disclosure().id().equals(disclosure))
                .filter(one -> one.disclosure().giverOrganisationId().equals(acting.organisationId()))
                .filter(_ -> overview.header().file().open())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Map<String, Object> model(
            SharingOverviews.Overview overview, SharingOverviews.Line line, Form form, List<Shown.Change> changes) {
        return Map.of(
                "header",
                overview.header(),
                "line",
                line,
                "form",
                form,
                "words",
                covenants.of(overview.header()),
                "shown",
                SharingShown.of(line, covenants.of(overview.header())),
                "changes",
                changes);
    }

    @PostMapping("/{verstrekking}/intrekken")
    ModelAndView withdraw(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @PathVariable UUID verstrekking,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        door.hold(acting, id);
        Form form = new Form(fields);
        SharingOverviews.Overview overview = overview(acting, id);
        SharingOverviews.Line line = line(acting, overview, verstrekking);
        if (!line.mayWithdraw()) {
            Notice.say(redirect, "casework.withdraw.already");
            return CasePages.to(id, "/delen");
        }
        List<Shown.Change> changes =
                SharingShown.of(line, covenants.of(overview.header())).since(form);
        if (!changes.isEmpty()) {
            return CasePages.conflict("casework/withdraw", model(overview, line, form, changes));
        }
        Map<String, Object> model = model(overview, line, form, List.of());
        Optional<EndReason> reason = form.choice("reden", EndReason.class, "casework.end.reason-missing");
        if (!form.good()) {
            return CasePages.again("casework/withdraw", model);
        }
        switch (sharing.withdraw(acting, id, verstrekking, reason.orElseThrow().code())) {
            case CaseAnswer.Done _ -> Notice.say(redirect, "casework.withdraw.done");
            case CaseAnswer.Stale _ -> Notice.say(redirect, "casework.withdraw.already");
            case CaseAnswer.Withheld _, CaseAnswer.Absent _ -> throw new NotFound();
        }
        return CasePages.to(id, "/delen");
    }
}
