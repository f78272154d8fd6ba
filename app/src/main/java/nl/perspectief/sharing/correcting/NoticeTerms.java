package nl.perspectief.sharing.correcting;

import nl.perspectief.sharing.review.DailyTerm;
import nl.perspectief.sharing.review.DailyUpkeep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What receivers were told is kept for a year: long enough to show that they were told (AVG 19) and to ask once more. What is about
 * a file or an item goes earlier, with that.
 */
@Component
public class NoticeTerms extends DailyTerm {
    NoticeTerms(JdbcClient jdbc, DailyUpkeep upkeep) {
        super(jdbc, upkeep, "SELECT destroy_old_notices()");
    }
}
