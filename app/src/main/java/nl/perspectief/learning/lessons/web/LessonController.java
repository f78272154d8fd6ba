package nl.perspectief.learning.lessons.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.learning.lessons.Lesson;
import nl.perspectief.learning.lessons.LessonState;
import nl.perspectief.learning.lessons.LessonStep.Kind;
import nl.perspectief.learning.lessons.Lessons;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.Screens;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import nl.perspectief.warning.Nameless;
import nl.perspectief.warning.web.NamelessForm;
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

/** One lesson: what is said of it, and adopting it by two of two organisations. */
@Controller
@RequestMapping("/leren/lessen/voorstellen/{les}")
class LessonController {
    private static final String PAGE = "redirect:/leren/lessen/voorstellen/";

    private final Lessons lessons;
    private final GuideContents guide;
    private final Organisations organisations;
    private final Clock clock;

    LessonController(Lessons lessons, GuideContents guide, Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.lessons = lessons;
        this.guide = guide;
        this.clock = clock;
    }

    /** A form that was sent for a lesson. */
    private record Sent(Acting acting, UUID id, NamelessForm typed, HttpServletRequest request) {
        Form form() {
            return typed.form();
        }
    }

    private Sent sent(Acting acting, UUID id, MultiValueMap<String, String> fields, HttpServletRequest request) {
        return new Sent(acting, id, LessonForm.typed(new Form(fields), today(), organisations), request);
    }

    private LocalDate today() {
        return DutchDays.of(clock.instant());
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID les, @AtWork Acting acting, HttpServletRequest request) {
        Sent none = new Sent(acting, les, LessonForm.typed(new Form(), today(), organisations), request);
        return page(none, HttpStatus.OK);
    }

    private ModelAndView page(Sent sent, HttpStatus status) {
        Lessons.Discussed found = lessons.look(sent.acting(), sent.id()).orElseThrow(NotFound::new);
        Lesson lesson = found.lesson();
        Map<String, Object> model = new HashMap<>(Map.of(
                "found",
                found,
                "acting",
                sent.acting(),
                "typed",
                sent.typed(),
                "shown",
                LessonWords.shown(lesson),
                "changes",
                status == HttpStatus.CONFLICT ? LessonWords.shown(lesson).since(sent.form()) : List.of()));
        if (lesson.card() != null) {
            guide.card(Screens.language(sent.request()), lesson.card()).ifPresent(card -> model.put("card", card));
        }
        ModelAndView page = new ModelAndView("lessons/one", model);
        page.setStatus(status);
        return page;
    }

    @PostMapping("/bericht")
    ModelAndView say(
            @PathVariable UUID les,
            @AtWork Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Sent sent = sent(acting, les, fields, request);
        Optional<Nameless> words = new LessonForm(sent.typed()).message();
        if (words.isEmpty()) {
            return page(sent, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!lessons.say(acting, les, words.get())) {
            throw new NotFound();
        }
        Notice.say(redirect, "lessons.notice.said");
        return new ModelAndView(PAGE + les);
    }

    /** However it stands: who comes too late reads what changed. */
    private void demand(Acting acting, UUID id, Kind step) {
        if (lessons.find(acting, id).filter(one -> one.could(acting, step)).isEmpty()) {
            throw new NotFound();
        }
    }

    @PostMapping("/aannemen")
    ModelAndView offer(
            @PathVariable UUID les,
            @AtWork Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        demand(acting, les, Kind.OFFERED);
        Sent sent = sent(acting, les, fields, request);
        return planned(sent, Kind.OFFERED, redirect);
    }

    @PostMapping("/nalezen")
    ModelAndView renew(
            @PathVariable UUID les,
            @AtWork Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        demand(acting, les, Kind.RENEWED);
        return planned(sent(acting, les, fields, request), Kind.RENEWED, redirect);
    }

    private ModelAndView planned(Sent sent, Kind step, RedirectAttributes redirect) {
        LessonForm form = new LessonForm(sent.typed());
        Optional<LocalDate> day = form.reviewOn(today());
        form.nobody();
        if (!sent.form().good()) {
            return page(sent, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean done = lessons.plan(sent.acting(), sent.id(), sent.form().version(), step, day.orElseThrow());
        return answered(sent, done, step, redirect);
    }

    private ModelAndView answered(Sent sent, boolean done, Kind step, RedirectAttributes redirect) {
        if (!done) {
            sent.form().wrong("les-stand", "lessons.changed");
            return page(sent, HttpStatus.CONFLICT);
        }
        Notice.say(redirect, "lessons.notice." + step);
        return new ModelAndView(PAGE + sent.id());
    }

    @PostMapping("/besluit")
    ModelAndView answer(
            @PathVariable UUID les,
            @AtWork Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        demand(acting, les, Kind.REFUSED);
        Sent sent = sent(acting, les, fields, request);
        LessonForm form = new LessonForm(sent.typed());
        Optional<Kind> chosen = sent.form()
                .optionalChoice("les-besluit", Kind.class)
                .filter(one -> one == Kind.ADOPTED || one == Kind.REFUSED);
        Optional<Nameless> why = Optional.empty();
        if (chosen.isEmpty()) {
            sent.form().wrong("les-besluit", "lessons.answer.missing");
        } else if (chosen.get() == Kind.REFUSED) {
            why = form.reason("les-reden");
        } else if (isNoSecond(acting, les)) {
            sent.form().wrong("les-besluit", "lessons.answer.not-yours");
        } else {
            form.nobody();
        }
        if (!sent.form().good()) {
            return page(sent, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Kind step = chosen.orElseThrow();
        return answered(
                sent, lessons.decide(acting, les, sent.form().version(), step, why.orElse(null)), step, redirect);
    }

    private boolean isNoSecond(Acting acting, UUID id) {
        return lessons.find(acting, id)
                .filter(one -> one.state() == LessonState.OFFERED && !one.seconds())
                .isPresent();
    }

    @PostMapping("/weg")
    ModelAndView withdraw(
            @PathVariable UUID les,
            @AtWork Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        demand(acting, les, Kind.WITHDRAWN);
        Sent sent = sent(acting, les, fields, request);
        Optional<Nameless> why = new LessonForm(sent.typed()).reason("les-waarom-weg");
        if (why.isEmpty()) {
            return page(sent, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean done = lessons.decide(acting, les, sent.form().version(), Kind.WITHDRAWN, why.get());
        return answered(sent, done, Kind.WITHDRAWN, redirect);
    }
}
