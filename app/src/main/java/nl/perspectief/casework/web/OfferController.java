package nl.perspectief.casework.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseSharing;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.Absent;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.web.Draft;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving something to people at the table: write or choose, see what each will see, give. */
@Controller
@RequestMapping("/casussen/{id}/delen")
class OfferController {
    private final CaseSharing sharing;
    private final CaseCovenants covenants;

    OfferController(CaseSharing sharing, CaseCovenants covenants) {
        this.sharing = sharing;
        this.covenants = covenants;
    }

    @GetMapping("/nieuw")
    ModelAndView ask(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @RequestParam(name = "item", required = false) @Nullable UUID item,
            @RequestParam(required = false) @Nullable String opnieuw,
            HttpSession session) {
        CaseSharing.Counter counter = counter(acting, id, item);
        Optional<Form> draft = opnieuw == null ? Draft.at(session, place(acting, id, item)) : Optional.empty();
        Form form = draft.orElseGet(() -> OfferForm.start(acting, counter, covenants.of(counter.header())));
        return new ModelAndView("casework/offer", model(counter, form, List.of()))
                .addObject("draft", draft.isPresent());
    }

    private static String place(Acting acting, UUID caseId, @Nullable UUID item) {
        return acting.organisationId() + " shares in " + caseId + " " + item;
    }

    private CaseSharing.Counter counter(Acting acting, UUID id, @Nullable UUID item) {
        return sharing.counter(acting, id, item)
                .filter(counter -> counter.header().file().open())
                .orElseThrow(Absent::new);
    }

    private Map<String, Object> model(CaseSharing.Counter counter, Form form, List<?> withheld) {
        return Map.of("counter", counter, "form", form, "words", covenants.of(counter.header()), "withheld", withheld);
    }

    /** Shows what each receiver would see, or the form again to mend it. Nothing is given yet. */
    @PostMapping("/voorbeeld")
    ModelAndView preview(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpSession session) {
        Form form = new Form(fields);
        CaseSharing.Counter counter = counter(acting, id, OfferForm.item(form));
        new Draft(place(acting, id, OfferForm.item(form)), fields).keep(session);
        if (form.chose("aanpassen", "ja")) {
            return new ModelAndView("casework/offer", model(counter, form, List.of()));
        }
        Optional<CaseSharing.Offer> offer = OfferForm.read(form, acting, counter, covenants.of(counter.header()));
        if (offer.isEmpty()) {
            return CasePages.again("casework/offer", model(counter, form, List.of()));
        }
        List<CaseSharing.Forecast> forecasts = sharing.preview(acting, id, offer.get());
        return new ModelAndView("casework/preview", preview(acting, counter, form, forecasts, List.of()));
    }

    private Map<String, Object> preview(
            Acting acting,
            CaseSharing.Counter counter,
            Form form,
            List<CaseSharing.Forecast> forecasts,
            List<Shown.Change> changes) {
        List<CaseSharing.Forecast> permitted =
                forecasts.stream().filter(one -> one.seen() != null).toList();
        return Map.of(
                "counter",
                counter,
                "forecasts",
                forecasts,
                "form",
                form,
                "giver",
                acting.professional(),
                "words",
                covenants.of(counter.header()),
                "shown",
                CaseShown.of(permitted, covenants.of(counter.header())),
                "changes",
                changes);
    }

    @PostMapping
    ModelAndView give(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpSession session,
            RedirectAttributes redirect) {
        sharing.hold(acting, id);
        Form form = new Form(fields);
        CaseSharing.Counter counter = counter(acting, id, OfferForm.item(form));
        if (OfferForm.leaveOut(form, counter)) {
            List<Shown.Change> changes = new Shown().since(form);
            return CasePages.conflict("casework/preview", preview(acting, counter, form, List.of(), changes));
        }
        Optional<CaseSharing.Offer> offer = OfferForm.read(form, acting, counter, covenants.of(counter.header()));
        if (offer.isEmpty()) {
            return CasePages.again("casework/offer", model(counter, form, List.of()));
        }
        List<CaseSharing.Forecast> forecasts = sharing.preview(acting, id, offer.get());
        boolean offered = form.filled(Shown.FIELD) || forecasts.stream().anyMatch(one -> one.seen() != null);
        List<Shown.Change> changes = offered
                ? CaseShown.of(forecasts, covenants.of(counter.header())).since(form)
                : List.of();
        if (!changes.isEmpty()) {
            return CasePages.conflict("casework/preview", preview(acting, counter, form, forecasts, changes));
        }
        return switch (sharing.give(acting, id, offer.get())) {
            case CaseAnswer.Done _ -> {
                Draft.drop(session);
                Notice.say(redirect, "casework.offer.done");
                yield CasePages.to(id, "/delen");
            }
            case CaseAnswer.Withheld(var refusals) -> CasePages.again("casework/offer", model(counter, form, refusals));
            case CaseAnswer.Stale _, CaseAnswer.Absent _ -> throw new Absent();
        };
    }
}
