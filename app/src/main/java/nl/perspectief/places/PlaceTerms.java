package nl.perspectief.places;

import nl.perspectief.sharing.review.DailyTerm;
import nl.perspectief.sharing.review.DailyUpkeep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Place signals are destroyed four weeks after nothing further comes of them, and a year after the last change otherwise. */
@Component
public class PlaceTerms extends DailyTerm {
    PlaceTerms(JdbcClient jdbc, DailyUpkeep upkeep) {
        super(jdbc, upkeep, "SELECT destroy_old_places()");
    }
}
