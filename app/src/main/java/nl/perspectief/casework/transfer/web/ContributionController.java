package nl.perspectief.casework.transfer.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.transfer.Contributions;
import nl.perspectief.casework.web.CaseCovenants;
import nl.perspectief.casework.web.CaseDoor;
import nl.perspectief.casework.web.CasePages;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.sharing.items.Narrative;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving something along when a case moves: write a summary, see what the process lead will see, give. */
@Controller
@RequestMapping("/casussen/{id}/overdracht/meegeven")
class ContributionController {
    private static final String PAGE = "casework/contribute";

    private final CaseDoor door;
    private final Contributions contributions;
    private final CaseCovenants covenants;

    ContributionController(CaseDoor door, Contributions contributions, CaseCovenants covenants) {
        this.door = door;
        this.contributions = contributions;
        this.covenants = covenants;
    }

    @GetMapping
    ModelAndView ask(@Bringing Acting acting, @PathVariable UUID id) {
        return new ModelAndView(PAGE, model(acting, options(acting, id), new Form()));
    }

    private Contributions.ContributionOptions options(Acting acting, UUID id) {
        return contributions.options(acting, id).orElseThrow(NotFound::new);
    }

    private Map<String, Object> model(Acting acting, Contributions.ContributionOptions options, Form form) {
        Map<String, Object> model = new HashMap<>();
        model.put("options", options);
        model.put("form", form);
        model.put("words", covenants.of(options.header()));
        model.put("giver", acting.professional());
        return model;
    }

    /** Shows it first; with {@code geven} it is given. */
    @PostMapping
    ModelAndView bring(
            @Bringing Acting acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        door.hold(acting, id);
        Contributions.ContributionOptions options = options(acting, id);
        Form form = new Form(fields);
        Optional<Contributions.Contribution> contribution = read(form, options);
        Map<String, Object> model = model(acting, options, form);
        if (contribution.isEmpty()) {
            return CasePages.again(PAGE, model);
        }
        Contributions.Forecast forecast =
                contributions.preview(acting, id, contribution.get()).orElseThrow(NotFound::new);
        model.put("forecast", forecast);
        model.put("shown", TransferShown.of(forecast, covenants.of(options.header())));
        if (!form.chose("geven", "ja")) {
            return new ModelAndView(PAGE, model);
        }
        boolean offered = form.filled(Shown.FIELD) || forecast.seen() != null;
        List<Shown.Change> changes = offered
                ? TransferShown.of(forecast, covenants.of(options.header())).since(form)
                : List.of();
        if (!changes.isEmpty()) {
            model.put("changes", changes);
            return CasePages.conflict(PAGE, model);
        }
        model.remove("forecast");
        return switch (contributions.bring(acting, id, contribution.get())) {
            case CaseAnswer.Done _ -> {
                Notice.say(redirect, "casework.contribute.done");
                yield CasePages.to(id, "/overdracht/meegeven");
            }
            case CaseAnswer.Withheld(var refusals) -> CasePages.withheld(PAGE, model, refusals);
            case CaseAnswer.Stale _, CaseAnswer.Absent _ -> throw new NotFound();
        };
    }

    static Optional<Contributions.Contribution> read(Form form, Contributions.ContributionOptions options) {
        String category = form.value("categorie");
        if (!options.categories().contains(category)) {
            form.wrong("categorie", "casework.offer.category-missing");
        }
        String text = form.text("tekst", Narrative.LONGEST, "casework.offer.text-missing");
        String need = form.text("nodig", Narrative.SENTENCE, "casework.contribute.need-missing");
        return form.good()
                ? Optional.of(new Contributions.Contribution(
                        category, new Narrative(text), new Narrative(need), form.chose("leverancier", "ja")))
                : Optional.empty();
    }
}
