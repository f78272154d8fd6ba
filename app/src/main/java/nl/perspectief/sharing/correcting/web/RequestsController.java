package nl.perspectief.sharing.correcting.web;

import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.MenuItem;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.sharing.correcting.RightsRequests;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What young people and parents asked of the own organisation, by day: for its privacy officer, who sees no person. */
@Controller
class RequestsController {
    private final RightsRequests requests;

    RequestsController(RightsRequests requests) {
        this.requests = requests;
    }

    @GetMapping("/verzoeken")
    ModelAndView list(@WorksFor(own = "controle", roles = Role.PRIVACY_OFFICER) Acting acting) {
        return new ModelAndView("correcting/requests", "requests", requests.all(acting));
    }

    /** Its place in the menu. */
    @Configuration(proxyBeanMethods = false)
    static class InMenu {
        @Bean
        MenuItem requestsInMenu() {
            return new MenuItem("/verzoeken", "correcting.menu", 75, mandate -> mandate.has(Role.PRIVACY_OFFICER));
        }
    }
}
