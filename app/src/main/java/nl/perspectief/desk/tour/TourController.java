package nl.perspectief.desk.tour;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.WorksFor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows a step of the tour. A role that somebody does not have, or a step that is not there, is the first. */
@Controller
class TourController {
    @GetMapping("/rondleiding")
    ModelAndView show(
            @WorksFor(own = "vandaag") Acting acting,
            @RequestParam(name = "rol", defaultValue = "") String role,
            @RequestParam(name = "stap", defaultValue = "") String step) {
        List<Tour> tours = Tour.of(acting.mandate().roles());
        Map<String, Object> model = new HashMap<>(Map.of("tours", tours, "step", number(step)));
        tours.stream()
                .filter(tour -> tour.role().name().equals(role))
                .findFirst()
                .or(() -> tours.stream().findFirst())
                .ifPresent(tour -> model.put("tour", tour));
        return new ModelAndView("desk/tour", model);
    }

    private static int number(String step) {
        return step.matches("[1-" + Tour.LENGTH + "]") ? Integer.parseInt(step) : 1;
    }
}
