package nl.perspectief.casework.sharing.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.sharing.CaseSharing;
import nl.perspectief.casework.web.AtTheTable;
import nl.perspectief.casework.web.CaseCovenants;
import nl.perspectief.casework.web.CasePages;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
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
        CaseSharing.OfferOptions options = options(acting, id, item);
        Optional<Form> draft = opnieuw == null ? Draft.at(session, place(acting, id, item)) : Optional.empty();
        Form form = draft.orElseGet(() -> OfferForm.start(acting, options, covenants.of(options.header())));
        return new ModelAndView("casework/offer", model(options, form, List.of()))
                .addObject("draft", draft.isPresent());
    }

    private static String place(Acting acting, UUID caseId, @Nullable UUID item) {
        return acting.organisationId() + " shares in " + caseId + " " + item;
    }

    private CaseSharing.OfferOptions options(Acting acting, UUID id, @Nullable UUID item) {
        return sharing.options(acting, id, item)
                .filter(options -> options.header().file().open())
                .orElseThrow(NotFound::new);
    }

    private Map<String, Object> model(CaseSharing.OfferOptions options, Form form, List<?> withheld) {
        return Map.of("options", options, "form", form, "words", covenants.of(options.header()), "withheld", withheld);
    }

    /** Shows what each receiver would see, or the form again to mend it. Nothing is given yet. */
    @PostMapping("/voorbeeld")
    ModelAndView preview(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpSession session) {
        Form form = new Form(fields);
        CaseSharing.OfferOptions options = options(acting, id, OfferForm.item(form));
        new Draft(place(acting, id, OfferForm.item(form)), fields).keep(session);
        if (form.chose("aanpassen", "ja")) {
            return new ModelAndView("casework/offer", model(options, form, List.of()));
        }
        Optional<CaseSharing.Offer> offer = OfferForm.read(form, acting, options, covenants.of(options.header()));
        if (offer.isEmpty()) {
            return CasePages.again("casework/offer", model(options, form, List.of()));
        }
        List<CaseSharing.Forecast> forecasts = sharing.preview(acting, id, offer.get());
        return new ModelAndView("casework/preview", preview(acting, options, form, forecasts, List.of()));
    }

    private Map<String, Object> preview(
            Acting acting,
            CaseSharing.OfferOptions options,
            Form form,
            List<CaseSharing.Forecast> forecasts,
            List<Shown.Change> changes) {
        List<CaseSharing.Forecast> permitted =
                forecasts.stream().filter(one -> one.seen() != null).toList();
        return Map.of(
                "options",
                options,
                "forecasts",
                forecasts,
                "form",
                form,
                "giver",
                acting.professional(),
                "words",
                covenants.of(options.header()),
                "shown",
                SharingShown.of(permitted, covenants.of(options.header())),
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
        CaseSharing.OfferOptions options = options(acting, id, OfferForm.item(form));
        if (OfferForm.leaveOut(form, options)) {
            List<Shown.Change> changes = new Shown().since(form);
            return CasePages.conflict("casework/preview", preview(acting, options, form, List.of(), changes));
        }
        Optional<CaseSharing.Offer> offer = OfferForm.read(form, acting, options, covenants.of(options.header()));
        if (offer.isEmpty()) {
            return CasePages.again("casework/offer", model(options, form, List.of()));
        }
        List<CaseSharing.Forecast> forecasts = sharing.preview(acting, id, offer.get());
        boolean offered = form.filled(Shown.FIELD) || forecasts.stream().anyMatch(one -> one.seen() != null);
        List<Shown.Change> changes = offered
                ? SharingShown.of(forecasts, covenants.of(options.header())).since(form)
                : List.of();
        if (!changes.isEmpty()) {
            return CasePages.conflict("casework/preview", preview(acting, options, form, forecasts, changes));
        }
        return switch (sharing.give(acting, id, offer.get())) {
            case CaseAnswer.Done _ -> {
                Draft.drop(session);
                Notice.say(redirect, "casework.offer.done");
                yield CasePages.to(id, "/delen");
            }
            case CaseAnswer.Withheld(var refusals) -> CasePages.again("casework/offer", model(options, form, refusals));
            case CaseAnswer.Stale _, CaseAnswer.Absent _ -> throw new NotFound();
        };
    }
}
