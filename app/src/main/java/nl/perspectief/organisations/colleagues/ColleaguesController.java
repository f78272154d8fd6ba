package nl.perspectief.organisations.colleagues;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Professionals.Login;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.MenuItem;
import nl.perspectief.organisations.web.WorksFor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Everybody with a mandate of the own organisation, and which roles nobody has. */
@Controller
class ColleaguesController {
    /** Without anybody in one of these nobody keeps the mandates, or watches over the data, of an organisation. */
    private static final List<Role> NEEDED = List.of(Role.ADMINISTRATOR, Role.PRIVACY_OFFICER);

    private final Professionals professionals;
    private final boolean ownAccounts;

    /** @param ownAccounts whether accounts are kept here, and not by another issuer */
    ColleaguesController(
            Professionals professionals, @Value("${perspectief.issuer.embedded:false}") boolean ownAccounts) {
        this.professionals = professionals;
        this.ownAccounts = ownAccounts;
    }

    @GetMapping("/medewerkers")
    ModelAndView colleagues(
            @WorksFor(
                            own = "controle",
                            roles = {Role.ADMINISTRATOR, Role.PRIVACY_OFFICER})
                    Acting acting) {
        List<Login> colleagues = professionals.of(acting.organisation());
        return new ModelAndView(
                "organisations/colleagues",
                Map.of(
                        "colleagues",
                        colleagues,
                        "missing",
                        missing(colleagues),
                        "managed",
                        ownAccounts && acting.has(Role.ADMINISTRATOR)));
    }

    static List<Role> missing(List<Login> colleagues) {
        return NEEDED.stream()
                .filter(role -> mandates(colleagues).noneMatch(roles -> roles.contains(role)))
                .toList();
    }

    private static Stream<Set<Role>> mandates(List<Login> colleagues) {
        return colleagues.stream().map(login -> login.mandate().roles());
    }

    @Bean
    static MenuItem colleaguesMenu() {
        return new MenuItem(
                "/medewerkers",
                "organisations.colleagues.menu",
                72,
                mandate -> mandate.has(Role.ADMINISTRATOR) || mandate.has(Role.PRIVACY_OFFICER));
    }
}
