package nl.perspectief.learning.training.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.covenant.render.Pdf;
import nl.perspectief.learning.Exercise;
import nl.perspectief.learning.Exercises;
import nl.perspectief.learning.training.KeptStories;
import nl.perspectief.learning.training.Training;
import nl.perspectief.learning.training.Trainings;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.Screens;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody followed: theirs to show, on a page and on paper, and nobody else's to see. */
@Controller
@RequestMapping("/leren/mijn")
class MineController {
    private final Trainings trainings;
    private final KeptStories kept;
    private final Exercises exercises;
    private final TemplateEngine templates;
    private final Texts texts;
    private final Clock clock;

    MineController(
            Trainings trainings,
            KeptStories kept,
            Exercises exercises,
            TemplateEngine templates,
            Texts texts,
            Clock clock) {
        this.trainings = trainings;
        this.kept = kept;
        this.exercises = exercises;
        this.templates = templates;
        this.texts = texts;
        this.clock = clock;
    }

    private Followed followed(Acting acting, Language language) {
        List<Followed.Story> stories = kept.of(acting).stream()
                .flatMap(one -> exercises.find(language, one.story()).stream()
                        .map(exercise -> new Followed.Story(one.story(), exercise.title(), one.on())))
                .toList();
        List<Followed.Session> sessions = trainings.own(acting).stream()
                .filter(MineController::was)
                .map(one -> new Followed.Session(
                        one.plan().title(), one.organiser().name(), one.plan().day()))
                .toList();
        return new Followed(stories, sessions);
    }

    private static boolean was(Training training) {
        return training.mine() != null && training.mine().was();
    }

    @GetMapping
    ModelAndView show(@WorksFor(own = "vandaag") Acting acting, HttpServletRequest request) {
        return new ModelAndView(
                "training/mine",
                Map.of(
                        "followed",
                        followed(acting, Screens.language(request)),
                        "trainings",
                        trainings.own(acting).stream()
                                .filter(one -> one.toCome(clock.instant()))
                                .toList()));
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> paper(@WorksFor(own = "vandaag") Acting acting, HttpServletRequest request) {
        Language language = Screens.language(request);
        StringOutput page = new StringOutput();
        templates.render(
                "training/paper.jte",
                Map.of(
                        "language", language,
                        "speech", texts.speech(language),
                        "followed", followed(acting, language),
                        "name", acting.professional().name(),
                        "organisation", acting.organisation().name(),
                        "today", DutchDays.of(clock.instant())),
                page);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("leren-gevolgd.pdf")
                                .build()
                                .toString())
                .body(Pdf.of(page.toString()));
    }

    private Optional<String> story(MultiValueMap<String, String> fields, HttpServletRequest request) {
        String slug = new Form(fields).value("verhaal");
        return exercises.find(Screens.language(request), slug).map(Exercise::slug);
    }

    @PostMapping("/bewaren")
    ModelAndView keep(
            @WorksFor(own = "vandaag") Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        story(fields, request).ifPresent(slug -> {
            kept.keep(acting, slug);
            Notice.say(redirect, "training.notice.kept");
        });
        return new ModelAndView("redirect:/leren/mijn");
    }

    @PostMapping("/weg")
    ModelAndView forget(
            @WorksFor(own = "vandaag") Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        story(fields, request).ifPresent(slug -> {
            kept.forget(acting, slug);
            Notice.say(redirect, "training.notice.forgotten");
        });
        return new ModelAndView("redirect:/leren/mijn");
    }
}
