package nl.perspectief.learning.lessons.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.learning.lessons.AdoptedLesson;
import nl.perspectief.learning.lessons.AdoptedLessons;
import nl.perspectief.learning.lessons.Lesson;
import nl.perspectief.learning.lessons.Lessons;
import nl.perspectief.learning.lessons.NewLesson;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.Screens;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import nl.perspectief.warning.web.NamelessForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposed lessons; proposing one, and writing it anew. */
@Controller
@RequestMapping("/leren/lessen")
class LessonsController {
    private final Lessons lessons;
    private final AdoptedLessons adopted;
    private final GuideContents guide;
    private final Organisations organisations;
    private final Clock clock;

    LessonsController(
            Lessons lessons, AdoptedLessons adopted, GuideContents guide, Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.lessons = lessons;
        this.adopted = adopted;
        this.guide = guide;
        this.clock = clock;
    }

    @GetMapping("/voorstellen")
    ModelAndView list(@AtWork Acting acting) {
        return new ModelAndView("lessons/proposals", "lessons", lessons.notAdopted(acting));
    }

    /** A form, about what it replaces or writes anew. */
    private ModelAndView page(
            HttpServletRequest request, NamelessForm typed, @Nullable Object about, HttpStatus status) {
        List<Card> cards = guide.cards(Screens.language(request));
        Map<String, Object> model = new HashMap<>(Map.of("typed", typed, "cards", cards, "changes", List.of()));
        switch (about) {
            case AdoptedLesson one -> model.put("replaces", one);
            case Lesson one -> {
                model.put("lesson", one);
                model.put("shown", LessonWords.shown(one));
                if (status == HttpStatus.CONFLICT) {
                    model.put("changes", LessonWords.shown(one).since(typed.form()));
                }
            }
            case null, default -> {}
        }
        ModelAndView page = new ModelAndView(about instanceof Lesson ? "lessons/change" : "lessons/new", model);
        page.setStatus(status);
        return page;
    }

    private NamelessForm typed(Form form) {
        return LessonForm.typed(form, DutchDays.of(clock.instant()), organisations);
    }

    private Optional<NewLesson> read(NamelessForm typed, HttpServletRequest request) {
        return new LessonForm(typed)
                .lesson(slug -> guide.card(Screens.language(request), slug).isPresent());
    }

    private @Nullable AdoptedLesson replaced(Form form) {
        return form.ids("vervangt").stream().findFirst().flatMap(adopted::find).orElse(null);
    }

    @GetMapping("/voorstellen/nieuw")
    ModelAndView form(
            @AtWork Acting acting, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest request) {
        AdoptedLesson old = replaced(new Form(fields));
        Form begun = old == null
                ? new Form()
                : new Form()
                        .put("vervangt", old.id())
                        .put("les-thema", old.theme().name())
                        .put("les-titel", old.title())
                        .put("les-tekst", old.words())
                        .put("les-kaart", old.card());
        return page(request, typed(begun), old, HttpStatus.OK);
    }

    @PostMapping("/voorstellen/nieuw")
    ModelAndView propose(
            @AtWork Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        NamelessForm typed = typed(new Form(fields));
        Optional<NewLesson> lesson = read(typed, request);
        AdoptedLesson old = replaced(typed.form());
        if (lesson.isEmpty()) {
            return page(request, typed, old, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        UUID id = lessons.propose(acting, lesson.get(), old == null ? null : old.id());
        Notice.say(redirect, "lessons.notice.proposed");
        return new ModelAndView("redirect:/leren/lessen/voorstellen/" + id);
    }

    private Lesson own(Acting acting, UUID id) {
        return lessons.find(acting, id).filter(one -> one.proposedBy(acting)).orElseThrow(NotFound::new);
    }

    @GetMapping("/voorstellen/{les}/wijzigen")
    ModelAndView change(@PathVariable UUID les, @AtWork Acting acting, HttpServletRequest request) {
        Lesson lesson = own(acting, les);
        if (!lesson.rewrites(acting)) {
            throw new NotFound();
        }
        return page(request, typed(LessonForm.of(lesson)), lesson, HttpStatus.OK);
    }

    @PostMapping("/voorstellen/{les}/wijzigen")
    ModelAndView rewrite(
            @PathVariable UUID les,
            @AtWork Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Lesson before = own(acting, les);
        NamelessForm typed = typed(new Form(fields));
        Optional<NewLesson> lesson = read(typed, request);
        if (lesson.isEmpty()) {
            return page(request, typed, before, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!lessons.rewrite(acting, les, typed.form().version(), lesson.get())) {
            typed.form().wrong("les-tekst", "lessons.changed");
            return page(request, typed, own(acting, les), HttpStatus.CONFLICT);
        }
        Notice.say(redirect, "lessons.notice.changed");
        return new ModelAndView("redirect:/leren/lessen/voorstellen/" + les);
    }
}
