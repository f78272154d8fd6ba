package nl.perspectief.audit.web;

import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LogbookMenu {
    @Bean
    MenuItem logbook() {
        return new MenuItem("/logboek", "audit.menu", 70, _ -> true);
    }

    @Bean
    MenuItem signIns() {
        return new MenuItem(
                "/aanmeldlogboek",
                "security.menu",
                71,
                mandate -> mandate.has(Role.ADMINISTRATOR) || mandate.has(Role.PRIVACY_OFFICER));
    }
}
