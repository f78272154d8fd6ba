package nl.perspectief.learning.training.web;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.learning.training.Training;
import nl.perspectief.learning.training.TrainingCounts;
import nl.perspectief.learning.training.TrainingPlan;
import nl.perspectief.learning.training.Trainings;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.shared.web.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All trainings to come, offering one, and how often one's organisation followed them. */
@Controller
@RequestMapping("/leren/aanbod")
class TrainingsController {
    private final Trainings trainings;
    private final TrainingCounts counts;
    private final Clock clock;

    TrainingsController(Trainings trainings, TrainingCounts counts, Clock clock) {
        this.trainings = trainings;
        this.counts = counts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@WorksFor(own = "vandaag") Acting acting) {
        return new ModelAndView(
                "training/list",
                Map.of(
                        "trainings",
                        trainings.toCome(acting),
                        "past",
                        trainings.organised(acting),
                        "offers",
                        Training.offers(acting),
                        "counts",
                        Training.offers(acting) || acting.has(Role.ATTENTION_OFFICER)));
    }

    @GetMapping("/nieuw")
    ModelAndView form(@Offers Acting acting) {
        return new ModelAndView("training/new", "form", new Form());
    }

    @PostMapping("/nieuw")
    ModelAndView offer(
            @Offers Acting acting, @RequestParam MultiValueMap<String, String> fields, RedirectAttributes redirect) {
        Form form = new Form(fields);
        Optional<TrainingPlan> plan = new TrainingForm(form).plan(clock.instant(), 0);
        if (plan.isEmpty()) {
            ModelAndView page = new ModelAndView("training/new", "form", form);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        UUID id = trainings.offer(acting, plan.get());
        Notice.say(redirect, "training.notice.offered");
        return new ModelAndView("redirect:/leren/aanbod/" + id);
    }

    @GetMapping("/aantallen")
    ModelAndView counted(
            @WorksFor(
                            own = "vandaag",
                            roles = {Role.PROJECT_LEAD, Role.PROCESS_LEAD, Role.ATTENTION_OFFICER})
                    Acting acting) {
        return new ModelAndView("training/counts", "years", counts.of(acting));
    }
}
