package nl.perspectief.casework.ending;

import nl.perspectief.sharing.review.DailyTerm;
import nl.perspectief.sharing.review.DailyUpkeep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A case that is closed is destroyed five years after it was opened, with all that hangs on it (AVG 5(1)(e); WGS 1.8(7) has the same
 * term). One that is open stays: whoever leads it closes it first.
 */
@Component
public class CaseTerms extends DailyTerm {
    CaseTerms(JdbcClient jdbc, DailyUpkeep upkeep) {
        super(jdbc, upkeep, "SELECT destroy_old_cases()");
    }
}
