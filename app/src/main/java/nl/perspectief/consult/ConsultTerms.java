package nl.perspectief.consult;

import nl.perspectief.sharing.review.DailyTerm;
import nl.perspectief.sharing.review.DailyUpkeep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Consults in which nothing was said for six weeks are destroyed, whoever forgot to end them. */
@Component
public class ConsultTerms extends DailyTerm {
    ConsultTerms(JdbcClient jdbc, DailyUpkeep upkeep) {
        super(jdbc, upkeep, "SELECT destroy_old_consults()");
    }
}
