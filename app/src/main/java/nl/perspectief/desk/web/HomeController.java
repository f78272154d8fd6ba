package nl.perspectief.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import nl.perspectief.desk.Desk;
import nl.perspectief.desk.TooBusy;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.web.MenuItem;
import nl.perspectief.organisations.web.Unserved;
import nl.perspectief.organisations.web.WorksFor;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What waits for me today. */
@Controller
class HomeController {
    private static final Duration SOON = Duration.ofSeconds(30);

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

    /** Who waited for this page long enough hears that, and when to come back. */
    @ExceptionHandler(TooBusy.class)
    void busy(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Unserved.BUSY.page(request, response, SOON);
    }

    @Bean
    static MenuItem homeMenu() {
        return new MenuItem("/", "desk.menu", 10, _ -> true);
    }
}
