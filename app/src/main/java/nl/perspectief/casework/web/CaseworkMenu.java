package nl.perspectief.casework.web;

import java.util.Set;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of cases in the menu, for whoever could have a seat. */
@Configuration(proxyBeanMethods = false)
class CaseworkMenu {
    private static final Set<Role> SEATED =
            Set.of(Role.CASE_LEAD, Role.PROCESS_LEAD, Role.CASE_PARTNER, Role.FRONTLINE, Role.ATTENTION_OFFICER);

    @Bean
    MenuItem casesInMenu() {
        return new MenuItem(
                "/casussen", "casework.menu", 40, mandate -> SEATED.stream().anyMatch(mandate::has));
    }

    @Bean
    MenuItem actionsInMenu() {
        return new MenuItem(
                "/acties", "casework.board.menu", 45, mandate -> SEATED.stream().anyMatch(mandate::has));
    }
}
