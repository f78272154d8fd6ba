package nl.perspectief.learning.lessons;

import nl.perspectief.sharing.review.DailyTerm;
import nl.perspectief.sharing.review.DailyUpkeep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A lesson that is not adopted is destroyed a year after anybody did something with it. */
@Component
public class LessonTerms extends DailyTerm {
    LessonTerms(JdbcClient jdbc, DailyUpkeep upkeep) {
        super(jdbc, upkeep, "SELECT destroy_old_lessons()");
    }
}
