package nl.perspectief.learning.training;

import nl.perspectief.sharing.review.DailyTerm;
import nl.perspectief.sharing.review.DailyUpkeep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A training and who was there are destroyed two years after its day. */
@Component
public class TrainingTerms extends DailyTerm {
    TrainingTerms(JdbcClient jdbc, DailyUpkeep upkeep) {
        super(jdbc, upkeep, "SELECT destroy_old_trainings()");
    }
}
