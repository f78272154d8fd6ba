package nl.perspectief.desk.web;

import java.util.Map;
import nl.perspectief.desk.Desk;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.web.MenuItem;
import nl.perspectief.organisations.web.WorksFor;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What waits for me today. */
@Controller
class HomeController {
    private final Desk desk;

    HomeController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/")
    ModelAndView today(@WorksFor(own = "vandaag") Acting acting) {
        Mandate mandate = acting.mandate();
        return new ModelAndView(
                "desk/today",
                Map.of("today", desk.of(acting), "roles", mandate.roles(), "places", HomePlaces.of(mandate)));
    }

    @Bean
    static MenuItem homeMenu() {
        return new MenuItem("/", "desk.menu", 10, _ -> true);
    }
}
