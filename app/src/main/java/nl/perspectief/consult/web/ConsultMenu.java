package nl.perspectief.consult.web;

import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of this module in the menu. */
@Configuration(proxyBeanMethods = false)
class ConsultMenu {
    private static final int CONSULT = 55;
    private static final int COUNTS = 56;

    @Bean
    MenuItem consultPlace() {
        return new MenuItem("/overleg", "consult.menu", CONSULT, Mandate::worksWithYoungPeople);
    }

    @Bean
    MenuItem consultCountsPlace() {
        return new MenuItem(
                "/overleg/aantallen", "consult.menu.counts", COUNTS, mandate -> mandate.has(Role.PROJECT_LEAD));
    }
}
