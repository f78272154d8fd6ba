package nl.perspectief.learning.training.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.learning.training.Training;
import nl.perspectief.learning.training.TrainingPlan;
import nl.perspectief.learning.training.Trainings;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
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

/** One training: sign up and off; who organises it changes or cancels it, and says who was there. */
@Controller
@RequestMapping("/leren/aanbod/{training}")
class TrainingController {
    private static final String PAGE = "redirect:/leren/aanbod/";
    private static final int REASON = 400;

    private final Trainings trainings;
    private final Clock clock;

    TrainingController(Trainings trainings, Clock clock) {
        this.trainings = trainings;
        this.clock = clock;
    }

    private LocalDate today() {
        return DutchDays.of(clock.instant());
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID training, @WorksFor(own = "vandaag") Acting acting) {
        return page(acting, training, new Form(), HttpStatus.OK);
    }

    private ModelAndView page(Acting acting, UUID id, Form form, HttpStatus status) {
        Training training = trainings.look(acting, id).orElseThrow(NotFound::new);
        ModelAndView page = new ModelAndView(
                "training/one",
                Map.of(
                        "training",
                        training,
                        "organises",
                        training.organisedBy(acting),
                        "signedUp",
                        trainings.signedUp(acting, training),
                        "today",
                        today(),
                        "form",
                        form,
                        "shown",
                        TrainingWords.shown(training),
                        "changes",
                        TrainingWords.changes(training, form, status)));
        page.setStatus(status);
        return page;
    }

    @PostMapping("/aanmelden")
    ModelAndView signUp(
            @PathVariable UUID training, @WorksFor(own = "vandaag") Acting acting, RedirectAttributes redirect) {
        Training found = trainings.find(acting, training).orElseThrow(NotFound::new);
        if (found.mine() == null && !trainings.signUp(acting, training)) {
            Form form = new Form();
            form.wrong("meedoen", "training.closed");
            return page(acting, training, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean waits = trainings
                .find(acting, training)
                .map(Training::mine)
                .filter(seat -> !seat.waits())
                .isEmpty();
        Notice.say(redirect, waits ? "training.notice.waits" : "training.notice.seat");
        return new ModelAndView(PAGE + training);
    }

    @PostMapping("/afmelden")
    ModelAndView signOff(
            @PathVariable UUID training, @WorksFor(own = "vandaag") Acting acting, RedirectAttributes redirect) {
        if (trainings.find(acting, training).isEmpty()) {
            throw new NotFound();
        }
        if (!trainings.signOff(acting, training)) {
            Form form = new Form();
            form.wrong("meedoen", "training.none-to-give");
            return page(acting, training, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Notice.say(redirect, "training.notice.off");
        return new ModelAndView(PAGE + training);
    }

    private Training own(Acting acting, UUID id) {
        return trainings.find(acting, id).filter(one -> one.organisedBy(acting)).orElseThrow(NotFound::new);
    }

    @GetMapping("/wijzigen")
    ModelAndView change(@PathVariable UUID training, @Offers Acting acting) {
        Training found = own(acting, training);
        return changing(found, TrainingForm.of(found), HttpStatus.OK);
    }

    /** What began is changed no more. */
    private ModelAndView closed(Acting acting, UUID training) {
        Form form = new Form();
        form.wrong("meedoen", "training.begun");
        return page(acting, training, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView changing(Training training, Form form, HttpStatus status) {
        ModelAndView page = new ModelAndView(
                "training/change",
                Map.of(
                        "training",
                        training,
                        "form",
                        form,
                        "shown",
                        TrainingWords.shown(training),
                        "changes",
                        TrainingWords.changes(training, form, status)));
        page.setStatus(status);
        return page;
    }

    @PostMapping("/wijzigen")
    ModelAndView changed(
            @PathVariable UUID training,
            @Offers Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Training found = own(acting, training);
        if (!found.open(clock.instant())) {
            return closed(acting, training);
        }
        Form form = new Form(fields);
        Optional<TrainingPlan> plan = new TrainingForm(form).plan(clock.instant(), found.taken());
        if (plan.isEmpty()) {
            return changing(found, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!trainings.change(acting, training, form.version(), plan.get())) {
            form.wrong("training-titel", "training.changed");
            return changing(own(acting, training), form, HttpStatus.CONFLICT);
        }
        Notice.say(redirect, "training.notice.changed");
        return new ModelAndView(PAGE + training);
    }

    @PostMapping("/afgelasten")
    ModelAndView cancel(
            @PathVariable UUID training,
            @Offers Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        if (!own(acting, training).open(clock.instant())) {
            return closed(acting, training);
        }
        Form form = new Form(fields);
        String why = form.text("waarom-afgelast", REASON, "training.cancel.missing");
        if (!form.good()) {
            return page(acting, training, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!trainings.cancel(acting, training, form.version(), why)) {
            form.wrong("meedoen", "training.changed");
            return page(acting, training, form, HttpStatus.CONFLICT);
        }
        Notice.say(redirect, "training.notice.cancelled");
        return new ModelAndView(PAGE + training);
    }

    @PostMapping("/aanwezig")
    ModelAndView attended(
            @PathVariable UUID training,
            @Offers Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        own(acting, training);
        Form form = new Form(fields);
        if (!trainings.attended(acting, training, new HashSet<>(form.ids("aanwezig")))) {
            form.wrong("meedoen", "training.attended.soon");
            return page(acting, training, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Notice.say(redirect, "training.notice.attended");
        return new ModelAndView(PAGE + training);
    }
}
