package nl.perspectief.learning.counting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.learning.Exercise;
import nl.perspectief.learning.Exercises;
import nl.perspectief.learning.counting.ConfidenceCounts;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.Screens;
import nl.perspectief.organisations.web.WorksFor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How sure people of an organisation said to be before and after a story; for who is there for such questions. */
@Controller
class ConfidenceController {
    private static final List<String> QUESTIONS = List.of("ELSE", "SHARE", "TALK");
    private static final List<String> ANSWERS = List.of("NOT", "LITTLE", "FAIRLY", "SURE", "VERY");

    private final ConfidenceCounts counts;
    private final Exercises exercises;

    ConfidenceController(ConfidenceCounts counts, Exercises exercises) {
        this.counts = counts;
        this.exercises = exercises;
    }

    @GetMapping("/leren/aantallen")
    ModelAndView show(
            @WorksFor(
                            own = "vandaag",
                            roles = {Role.PROJECT_LEAD, Role.PROCESS_LEAD, Role.ATTENTION_OFFICER})
                    Acting acting,
            HttpServletRequest request) {
        Map<String, List<ConfidenceCounts.Told>> told = new LinkedHashMap<>();
        for (ConfidenceCounts.Year year : counts.years(acting)) {
            String title = exercises
                    .find(Screens.language(request), year.story())
                    .map(Exercise::title)
                    .orElse(year.story());
            List<ConfidenceCounts.Told> all = counts.of(acting, year, QUESTIONS, ANSWERS).stream()
                    .filter(ConfidenceCounts.Told::something)
                    .toList();
            if (!all.isEmpty()) {
                told.put(title + ", " + year.year(), all);
            }
        }
        return new ModelAndView("counting/counts", Map.of("told", told, "answers", ANSWERS));
    }
}
