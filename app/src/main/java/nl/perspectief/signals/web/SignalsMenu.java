package nl.perspectief.signals.web;

import static nl.perspectief.organisations.Role.PROCESS_LEAD;

import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of this module in the menu. A process lead weighs what others saw, and records nothing beside it. */
@Configuration(proxyBeanMethods = false)
class SignalsMenu {
    private static final int SIGNALS = 20;
    private static final int WEIGHINGS = 30;

    @Bean
    MenuItem signalsPlace() {
        return new MenuItem("/signalen", "signals.menu", SIGNALS, Mandate::notices);
    }

    @Bean
    MenuItem weighingsPlace() {
        return new MenuItem("/wegingen", "signals.menu.weighings", WEIGHINGS, mandate -> mandate.has(PROCESS_LEAD));
    }
}
