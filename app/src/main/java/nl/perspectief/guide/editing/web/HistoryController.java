package nl.perspectief.guide.editing.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.perspectief.guide.editing.CardHistory;
import nl.perspectief.guide.editing.CardPair;
import nl.perspectief.guide.editing.EditingOutcome;
import nl.perspectief.guide.editing.GuideEditing;
import nl.perspectief.guide.editing.Proposal;
import nl.perspectief.guide.editing.Proposal.Outcome;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The versions of one card: what is proposed, and who agrees. */
@Controller
class HistoryController {
    private static final String SLUG = "kaart";
    private static final String VERDICT = "kaart-oordeel";

    private final GuideEditing editing;
    private final CardPreview previews;
    private final Clock clock;

    HistoryController(GuideEditing editing, CardPreview previews, Clock clock) {
        this.editing = editing;
        this.previews = previews;
        this.clock = clock;
    }

    @GetMapping(GuideEditor.CARD)
    ModelAndView show(@EditsGuide Acting acting, @RequestParam(name = SLUG, defaultValue = "") String slug) {
        ModelAndView page = page(acting, editing.history(acting, slug), new Form(), List.of(), HttpStatus.OK);
        editing.read(acting, slug);
        return page;
    }

    private ModelAndView page(
            Acting acting, CardHistory history, Form form, List<Shown.Change> changes, HttpStatus status) {
        Optional<CardPair> inForce = editing.inForce(history.slug());
        if (inForce.isEmpty() && history.latest() == 0) {
            throw new NotFound();
        }
        Optional<Proposal> open = history.open();
        SeenCard seen = open.map(one -> previews.of(one.cards())).orElse(null);
        boolean own = open.filter(Proposal::own).isPresent();
        ModelAndView answer = new ModelAndView(
                "guide/editing/card",
                "page",
                new CardHistoryPage(
                        history, inForce, editing.version(history, 0).isPresent(), own, seen, form, changes));
        answer.setStatus(status);
        return answer;
    }

    @PostMapping(GuideEditor.ANSWER)
    ModelAndView answer(
            @EditsGuide Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Form form = new Form(fields);
        CardHistory history = editing.history(acting, form.value(SLUG));
        List<Shown.Change> changes = CardHistoryPage.shown(history).since(form);
        if (!changes.isEmpty()) {
            return page(acting, history, form, changes, HttpStatus.CONFLICT);
        }
        Optional<Outcome> outcome = form.choice(VERDICT, Outcome.class, "guide.agree.missing");
        Optional<String> words = form.optionalText("toelichting", GuideEditor.WHY_LONGEST);
        GuideEditor.noPerson(form, "toelichting", DutchDays.of(clock.instant()));
        if (outcome.filter(Outcome.REFUSED::equals).isPresent() && words.isEmpty()) {
            form.wrong("toelichting", "guide.agree.why-missing");
        }
        return form.good()
                ? answered(acting, history, form, outcome.orElseThrow(), words.orElse(null), redirect)
                : page(acting, history, form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView answered(
            Acting acting,
            CardHistory history,
            Form form,
            Outcome outcome,
            @Nullable String words,
            RedirectAttributes redirect) {
        return switch (editing.answer(acting, history.slug(), history.latest(), outcome, words)) {
            case EditingOutcome.Kept _ -> {
                Notice.say(redirect, "guide.agree.done." + outcome);
                yield GuideEditor.to(history.slug());
            }
            case EditingOutcome.NotTheirs _ -> wrong(acting, history, form, "guide.agree.not-yours");
            case EditingOutcome.OfLeaver _ -> wrong(acting, history, form, "guide.agree.of-leaver");
            case EditingOutcome.Otherwise _, EditingOutcome.Same _ -> {
                form.wrong(VERDICT, "guide.agree.otherwise");
                yield page(acting, editing.history(acting, history.slug()), form, List.of(), HttpStatus.CONFLICT);
            }
        };
    }

    private ModelAndView wrong(Acting acting, CardHistory history, Form form, String why) {
        form.wrong(VERDICT, why);
        return page(acting, history, form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
