package nl.perspectief.places.web;

import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of this module in the menu: anybody can see something. */
@Configuration(proxyBeanMethods = false)
class PlacesMenu {
    private static final int PLACES = 57;
    private static final int COUNTS = 58;

    @Bean
    MenuItem placesPlace() {
        return new MenuItem("/plaatsen", "places.menu", PLACES, _ -> true);
    }

    @Bean
    MenuItem placeCountsPlace() {
        return new MenuItem(
                "/plaatsen/aantallen", "places.menu.counts", COUNTS, mandate -> mandate.has(Role.PROJECT_LEAD));
    }
}
