package nl.perspectief.signals.referral.web;

import java.util.Map;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.attesting.AttestationForm;
import nl.perspectief.sharing.attesting.AttestationPages;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.referral.SignalAttestations;
import nl.perspectief.signals.web.Noticing;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is recorded by hand on an own signal, and recording it. */
@Controller
@RequestMapping("/signalen/{id}/vastgelegd")
class SignalAttestationController {
    private final Signals signals;
    private final SignalAttestations attestations;

    SignalAttestationController(Signals signals, SignalAttestations attestations) {
        this.signals = signals;
        this.attestations = attestations;
    }

    @GetMapping
    ModelAndView look(@Noticing Acting acting, @PathVariable UUID id) {
        return new ModelAndView("signals/attested", Map.of("overview", overview(acting, id)));
    }

    private SignalAttestations.Overview overview(Acting acting, UUID id) {
        return attestations.look(acting, id).orElseThrow(NotFound::new);
    }

    private AttestationPages pages(Acting acting, UUID id) {
        SignalAttestations.Overview overview = overview(acting, id);
        return new AttestationPages(
                acting, overview.all(), "/signalen/" + id + "/vastgelegd", "signals", Map.of("file", overview.file()));
    }

    @GetMapping("/nieuw")
    ModelAndView ask(
            @Noticing Acting acting,
            @PathVariable UUID id,
            @RequestParam(name = AttestationForm.CONDITION, defaultValue = "") String condition) {
        return pages(acting, id).ask(condition);
    }

    @PostMapping
    ModelAndView record(
            @Noticing Acting acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        signals.hold(acting, id);
        return pages(acting, id).record(new Form(fields), wanted -> attestations.record(acting, id, wanted), redirect);
    }

    @GetMapping("/{vermelding}/beeindigen")
    ModelAndView askEnd(@Noticing Acting acting, @PathVariable UUID id, @PathVariable UUID vermelding) {
        return pages(acting, id).askEnd(vermelding);
    }

    @PostMapping("/{vermelding}/beeindigen")
    ModelAndView end(
            @Noticing Acting acting,
            @PathVariable UUID id,
            @PathVariable UUID vermelding,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        signals.hold(acting, id);
        return pages(acting, id)
                .end(
                        vermelding,
                        new Form(fields),
                        reason -> attestations.end(acting, id, vermelding, reason),
                        redirect);
    }
}
