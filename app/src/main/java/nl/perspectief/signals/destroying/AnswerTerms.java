package nl.perspectief.signals.destroying;

import nl.perspectief.sharing.review.DailyTerm;
import nl.perspectief.sharing.review.DailyUpkeep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The codes with which a referral was answered are kept for a year: long enough to read them after a leave, and to look back at a
 * year of one's own referrals.
 */
@Component
public class AnswerTerms extends DailyTerm {
    AnswerTerms(JdbcClient jdbc, DailyUpkeep upkeep) {
        super(jdbc, upkeep, "SELECT destroy_old_answers()");
    }
}
