package nl.perspectief.drafts;

import nl.perspectief.sharing.review.DailyTerm;
import nl.perspectief.sharing.review.DailyUpkeep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was typed a week ago and never sent is destroyed, and so is what was thrown away and not had back. */
@Component
public class DraftTerms extends DailyTerm {
    DraftTerms(JdbcClient jdbc, DailyUpkeep upkeep) {
        super(jdbc, upkeep, "SELECT destroy_old_drafts()");
    }
}
