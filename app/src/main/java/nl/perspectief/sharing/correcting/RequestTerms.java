package nl.perspectief.sharing.correcting;

import nl.perspectief.sharing.review.DailyTerm;
import nl.perspectief.sharing.review.DailyUpkeep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was asked by right and answered is kept for two years, to show that it was answered and in time (AVG 5(2), 12(3)), with the
 * answer. What is open stays until it is answered.
 */
@Component
public class RequestTerms extends DailyTerm {
    RequestTerms(JdbcClient jdbc, DailyUpkeep upkeep) {
        super(jdbc, upkeep, "SELECT destroy_old_requests()");
    }
}
