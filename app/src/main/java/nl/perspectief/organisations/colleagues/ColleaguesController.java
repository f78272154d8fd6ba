package nl.perspectief.organisations.colleagues;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Professionals.Login;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.RolesInForce;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.web.MenuItem;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.WorksFor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everybody with a mandate of the own organisation, and which roles nobody has. */
@Controller
class ColleaguesController {
    /** Without anybody in one of these nobody keeps the mandates, or watches over the data, of an organisation. */
    private static final List<Role> NEEDED = List.of(Role.ADMINISTRATOR, Role.PRIVACY_OFFICER);

    private final Professionals professionals;
    private final Organisations organisations;
    private final RolesInForce roles;
    private final Transactions transactions;
    private final boolean ownAccounts;

    /** @param ownAccounts whether accounts are kept here, and not by another issuer */
    ColleaguesController(
            Professionals professionals,
            Organisations organisations,
            RolesInForce roles,
            Transactions transactions,
            @Value("${perspectief.issuer.embedded:false}") boolean ownAccounts) {
        this.professionals = professionals;
        this.organisations = organisations;
        this.roles = roles;
        this.transactions = transactions;
        this.ownAccounts = ownAccounts;
    }

    @GetMapping("/medewerkers")
    ModelAndView colleagues(
            @WorksFor(
                            own = "controle",
                            roles = {Role.ADMINISTRATOR, Role.PRIVACY_OFFICER})
                    Acting acting,
            @RequestParam(name = "organisatie", defaultValue = "") String partner) {
        Organisation shown = shown(acting, partner);
        boolean own = shown.equals(acting.organisation());
        List<Login> colleagues = professionals.of(shown);
        return new ModelAndView(
                "organisations/colleagues",
                Map.of(
                        "organisation",
                        shown,
                        "others",
                        seesAll(acting) ? organisations.all() : List.of(),
                        "colleagues",
                        colleagues,
                        "blocked",
                        colleagues.stream()
                                .map(login -> login.mandate().professional().id())
                                .filter(professionals::blocked)
                                .collect(Collectors.toSet()),
                        "waiting",
                        transactions.as(acting, () -> professionals.waiting(shown)),
                        "missing",
                        missing(colleagues),
                        "managed",
                        own && ownAccounts && acting.has(Role.ADMINISTRATOR)));
    }

    /** The own organisation; another only for who sees all. */
    private Organisation shown(Acting acting, String partner) {
        if (partner.isEmpty() || partner.equals(acting.organisation().partner())) {
            return acting.organisation();
        }
        return Optional.of(partner)
                .filter(_ -> seesAll(acting))
                .flatMap(organisations::byPartner)
                .orElseThrow(NotFound::new);
    }

    /** The administrator of an organisation that weighs, which is a municipality, looks on at all of the partnership. */
    private boolean seesAll(Acting acting) {
        return acting.has(Role.ADMINISTRATOR) && roles.of(acting.organisation()).contains(Role.PROCESS_LEAD);
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
