package nl.perspectief.signals.intake;

import nl.perspectief.sharing.review.DailyTerm;
import nl.perspectief.sharing.review.DailyUpkeep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of keys that systems sent is destroyed after 48 hours. */
@Component
public class IntakeTerms extends DailyTerm {
    IntakeTerms(JdbcClient jdbc, DailyUpkeep upkeep) {
        super(jdbc, upkeep, "SELECT destroy_old_intakes()");
    }
}
