package nl.perspectief.register.web;

import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of this module in the menu. */
@Configuration(proxyBeanMethods = false)
class CovenantMenu {
    private static final int ASK = 50;
    private static final int READ = 60;

    @Bean
    MenuItem askPlace() {
        return new MenuItem("/mag-ik-delen", "covenants.menu.ask", ASK, Mandate::seesPersons);
    }

    @Bean
    MenuItem covenantPlace() {
        return new MenuItem("/convenant", "covenants.menu.covenant", READ, _ -> true);
    }
}
