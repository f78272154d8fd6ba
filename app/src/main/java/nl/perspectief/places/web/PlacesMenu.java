package nl.perspectief.places.web;

import nl.perspectief.organisations.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this module in the menu: anybody can see something. */
@Configuration(proxyBeanMethods = false)
class PlacesMenu {
    private static final int PLACES = 57;

    @Bean
    MenuItem placesPlace() {
        return new MenuItem("/plaatsen", "places.menu", PLACES, _ -> true);
    }
}
