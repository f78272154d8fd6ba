package nl.perspectief.guide.editing.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.perspectief.guide.editing.CardHistory;
import nl.perspectief.guide.editing.CardPair;
import nl.perspectief.guide.editing.EditingOutcome;
import nl.perspectief.guide.editing.GuideEditing;
import nl.perspectief.guide.editing.LineDifference;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Shown;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two versions of one card beside each other, and an earlier one put back, as a new proposal. */
@Controller
class VersionController {
    private static final String SLUG = "kaart";
    private static final String NUMBER = "nummer";

    private final GuideEditing editing;
    private final CardPreview previews;
    private final Clock clock;

    VersionController(GuideEditing editing, CardPreview previews, Clock clock) {
        this.editing = editing;
        this.previews = previews;
        this.clock = clock;
    }

    @GetMapping(GuideEditor.DIFFERENCE)
    ModelAndView difference(
            @EditsGuide Acting acting,
            @RequestParam(name = SLUG, defaultValue = "") String slug,
            @RequestParam(defaultValue = "0") int van,
            @RequestParam(defaultValue = "0") int tot) {
        CardHistory history = editing.history(acting, slug);
        CardPair card = editing.version(history, tot).orElseThrow(NotFound::new);
        return new ModelAndView(
                "guide/editing/difference",
                Map.of(
                        "card", card,
                        "from", van,
                        "to", tot,
                        "dutch", lines(history, van, tot, Language.NL),
                        "english", lines(history, van, tot, Language.EN)));
    }

    private List<LineDifference.Line> lines(CardHistory history, int from, int to, Language language) {
        return LineDifference.of(
                LineWords.apart(editing.text(history, from, language).orElse("")),
                LineWords.apart(editing.text(history, to, language).orElseThrow(NotFound::new)));
    }

    @GetMapping(GuideEditor.BACK)
    ModelAndView askBack(
            @EditsGuide Acting acting,
            @RequestParam(name = SLUG, defaultValue = "") String slug,
            @RequestParam(name = NUMBER, defaultValue = "0") int number) {
        return backPage(editing.history(acting, slug), number, new Form(), List.of(), HttpStatus.OK);
    }

    private ModelAndView backPage(
            CardHistory history, int number, Form form, List<Shown.Change> changes, HttpStatus status) {
        CardPair cards = editing.version(history, number).orElseThrow(NotFound::new);
        Shown shown = editing.latest(history).map(CardFields::shown).orElseGet(Shown::new);
        ModelAndView page = new ModelAndView(
                "guide/editing/back",
                Map.of(
                        "card", cards,
                        "number", number,
                        "seen", previews.of(cards),
                        "form", form,
                        "shown", shown,
                        "changes", changes));
        page.setStatus(status);
        return page;
    }

    @PostMapping(GuideEditor.BACK)
    ModelAndView back(
            @EditsGuide Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = NUMBER, defaultValue = "0") int number,
            RedirectAttributes redirect) {
        Form form = new Form(fields);
        CardHistory history = editing.history(acting, form.value(SLUG));
        CardPair cards = editing.version(history, number).orElseThrow(NotFound::new);
        List<Shown.Change> changes = editing.latest(history)
                .map(CardFields::shown)
                .orElseGet(Shown::new)
                .since(form);
        if (!changes.isEmpty()) {
            return backPage(history, number, form, changes, HttpStatus.CONFLICT);
        }
        String why = form.text("waarom", GuideEditor.WHY_LONGEST, "guide.edit.why-missing");
        GuideEditor.noPerson(form, "waarom", DutchDays.of(clock.instant()));
        if (!form.good()) {
            return backPage(history, number, form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        EditingOutcome outcome = editing.propose(acting, cards, history.latest(), why, number);
        if (outcome instanceof EditingOutcome.Same) {
            form.wrong("waarom", "guide.edit.same");
            return backPage(history, number, form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!(outcome instanceof EditingOutcome.Kept)) {
            form.wrong("waarom", "guide.agree.otherwise");
            return backPage(editing.history(acting, history.slug()), number, form, List.of(), HttpStatus.CONFLICT);
        }
        Notice.say(redirect, "guide.edit.proposed");
        return GuideEditor.to(history.slug());
    }
}
