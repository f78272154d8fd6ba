package nl.perspectief.guide.editing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.perspectief.guide.editing.Beginning;
import nl.perspectief.guide.editing.CardHistory;
import nl.perspectief.guide.editing.CardPair;
import nl.perspectief.guide.editing.CardRules;
import nl.perspectief.guide.editing.EditingOutcome;
import nl.perspectief.guide.editing.GuideEditing;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.warning.web.NamelessForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A card is written: both languages beside each other, seen as it will look, and proposed. */
@Controller
class EditController {
    private static final String SLUG = "kaart";
    private static final String FROM = "vanaf";

    private final GuideEditing editing;
    private final CardPreview previews;
    private final Clock clock;

    EditController(GuideEditing editing, CardPreview previews, Clock clock) {
        this.editing = editing;
        this.previews = previews;
        this.clock = clock;
    }

    private LocalDate today() {
        return DutchDays.of(clock.instant());
    }

    @GetMapping(GuideEditor.NEW)
    ModelAndView askNew(@EditsGuide Acting acting) {
        Form form = new Form()
                .put("kaart-geschreven", today())
                .put("kaart-herlezen", today().plusMonths(CardFields.MONTHS_GOOD));
        return page(new EditPage(null, typed(form), new Shown(), List.of(), null), HttpStatus.OK);
    }

    @PostMapping(GuideEditor.NEW)
    ModelAndView add(
            @EditsGuide Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Form form = new Form(fields);
        String slug = form.text(SLUG, 60, "guide.edit.slug-missing");
        if (!slug.isEmpty() && !CardRules.SLUG.matcher(slug).matches()) {
            form.wrong(SLUG, "guide.edit.slug-wrong");
        } else if (!slug.isEmpty()
                && (CardRules.TAKEN.contains(slug)
                        || editing.inForce(slug).isPresent()
                        || editing.history(acting, slug).latest() > 0)) {
            form.wrong(SLUG, "guide.edit.slug-taken");
        }
        String code = editing.freeCode(acting);
        return read(acting, new Work(form, slug, code, null, Optional.empty(), 0), redirect);
    }

    @GetMapping(GuideEditor.EDIT)
    ModelAndView ask(
            @EditsGuide Acting acting,
            @RequestParam(name = SLUG, defaultValue = "") String slug,
            @RequestParam(name = FROM, defaultValue = "") String from) {
        CardHistory history = editing.history(acting, slug);
        Beginning begun = begin(history, new Form().put(FROM, from));
        Form form = CardFields.filled(begun.cards(), today()).put(FROM, begun.from());
        return page(
                new EditPage(begun, typed(form, Optional.of(begun.cards())), shown(history), List.of(), null),
                HttpStatus.OK);
    }

    private Beginning begin(CardHistory history, Form form) {
        return editing.begin(
                        history, form.optionalChoice(FROM, Beginning.From.class).orElse(null))
                .orElseThrow(NotFound::new);
    }

    private Shown shown(CardHistory history) {
        return editing.latest(history).map(CardFields::shown).orElseGet(Shown::new);
    }

    @PostMapping(GuideEditor.EDIT)
    ModelAndView change(
            @EditsGuide Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Form form = new Form(fields);
        Work work = work(acting, form, form.value(SLUG));
        return work.changes().isEmpty() ? read(acting, work, redirect) : conflict(work);
    }

    private Work work(Acting acting, Form form, String slug) {
        CardHistory history = editing.history(acting, slug);
        Beginning begun = begin(history, form);
        return new Work(form, slug, begun.cards().dutch().code(), begun, editing.latest(history), history.latest());
    }

    /**
     * What somebody sent, and the card that it is about; none when it is new.
     *
     * @param latest what was proposed last, or is read
     */
    private record Work(
            Form form, String slug, String code, @Nullable Beginning begun, Optional<CardPair> latest, int known) {
        Optional<CardPair> before() {
            return Optional.ofNullable(begun).map(Beginning::cards);
        }

        Shown shown() {
            return latest.map(CardFields::shown).orElseGet(Shown::new);
        }

        List<Shown.Change> changes() {
            return shown().since(form);
        }
    }

    private ModelAndView conflict(Work work) {
        return page(
                new EditPage(work.begun(), typed(work.form()), work.shown(), work.changes(), null),
                HttpStatus.CONFLICT);
    }

    private ModelAndView read(Acting acting, Work work, RedirectAttributes redirect) {
        Form form = work.form();
        boolean looks = form.chose("doen", "bekijken");
        Optional<CardPair> cards =
                new CardForm(form, previews.lines(), work.before(), today()).read(work.slug(), work.code());
        NamelessForm typed = typed(form, work.before());
        String why = looks ? "" : form.text("waarom", GuideEditor.WHY_LONGEST, "guide.edit.why-missing");
        CardWords.look(typed, looks, today());
        if (!form.good() || cards.isEmpty()) {
            return page(edited(work, typed, null), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (looks) {
            return page(edited(work, typed, previews.of(cards.get())), HttpStatus.OK);
        }
        return switch (editing.propose(acting, cards.get(), work.known(), why, null)) {
            case EditingOutcome.Kept _ -> {
                Notice.say(redirect, "guide.edit.proposed");
                yield GuideEditor.to(work.slug());
            }
            case EditingOutcome.Same _ -> {
                form.wrong("waarom", "guide.edit.same");
                yield page(edited(work, typed, null), HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case EditingOutcome.Otherwise _, EditingOutcome.NotTheirs _, EditingOutcome.OfLeaver _ ->
                overtaken(acting, work);
        };
    }

    /** Somebody was faster between reading and writing: what that one wrote is shown, and what was typed stays. */
    private ModelAndView overtaken(Acting acting, Work work) {
        return conflict(work(acting, work.form(), work.slug()));
    }

    private static EditPage edited(Work work, NamelessForm typed, @Nullable SeenCard seen) {
        return new EditPage(work.begun(), typed, work.shown(), List.of(), seen);
    }

    private NamelessForm typed(Form form) {
        return typed(form, Optional.empty());
    }

    private NamelessForm typed(Form form, Optional<CardPair> before) {
        return CardWords.typed(form, before, today());
    }

    private static ModelAndView page(EditPage page, HttpStatus status) {
        ModelAndView answer = new ModelAndView("guide/editing/edit", "page", page);
        answer.setStatus(status);
        return answer;
    }
}
