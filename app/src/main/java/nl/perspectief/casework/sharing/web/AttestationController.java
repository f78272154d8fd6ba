package nl.perspectief.casework.sharing.web;

import java.util.Map;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.sharing.CaseAttestations;
import nl.perspectief.casework.web.AtTheTable;
import nl.perspectief.casework.web.CaseDoor;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.attesting.AttestationForm;
import nl.perspectief.sharing.attesting.AttestationPages;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is recorded by hand in a case, and recording it. */
@Controller
@RequestMapping("/casussen/{id}/vastgelegd")
class AttestationController {
    private final CaseDoor door;
    private final CaseAttestations attestations;

    AttestationController(CaseDoor door, CaseAttestations attestations) {
        this.door = door;
        this.attestations = attestations;
    }

    @GetMapping
    ModelAndView look(@AtTheTable Acting acting, @PathVariable UUID id) {
        return new ModelAndView("casework/attested", Map.of("overview", overview(acting, id)));
    }

    private CaseAttestations.Overview overview(Acting acting, UUID id) {
        return attestations.look(acting, id).orElseThrow(NotFound::new);
    }

    private AttestationPages pages(Acting acting, UUID id) {
        door.open(acting, id);
        CaseAttestations.Overview overview = overview(acting, id);
        return new AttestationPages(
                acting,
                overview.all(),
                "/casussen/" + id + "/vastgelegd",
                "casework",
                Map.of("header", overview.header()));
    }

    @GetMapping("/nieuw")
    ModelAndView ask(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @RequestParam(name = AttestationForm.CONDITION, defaultValue = "") String condition) {
        return pages(acting, id).ask(condition);
    }

    @PostMapping
    ModelAndView record(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        door.hold(acting, id);
        return pages(acting, id)
                .record(
                        new Form(fields),
                        wanted -> attestations.record(acting, id, wanted) instanceof CaseAnswer.Done,
                        redirect);
    }

    @GetMapping("/{vastlegging}/beeindigen")
    ModelAndView askEnd(@AtTheTable Acting acting, @PathVariable UUID id, @PathVariable UUID vastlegging) {
        return pages(acting, id).askEnd(vastlegging);
    }

    @PostMapping("/{vastlegging}/beeindigen")
    ModelAndView end(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @PathVariable UUID vastlegging,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        door.hold(acting, id);
        return pages(acting, id)
                .end(
                        vastlegging,
                        new Form(fields),
                        reason -> attestations.end(acting, id, vastlegging, reason) instanceof CaseAnswer.Done,
                        redirect);
    }
}
