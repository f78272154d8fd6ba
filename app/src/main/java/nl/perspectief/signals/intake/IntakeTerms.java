package nl.perspectief.signals.intake;

import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.review.DailyUpkeep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What is known of keys that systems sent is destroyed after 48 hours. */
@Component
public class IntakeTerms {
    private final JdbcClient jdbc;
    private final DailyUpkeep upkeep;

    IntakeTerms(JdbcClient jdbc, DailyUpkeep upkeep) {
        this.jdbc = jdbc;
        this.upkeep = upkeep;
    }

    @Scheduled(cron = "29 * * * * *", zone = DutchDays.NAME)
    void watch() {
        destroyOld();
    }

    /** How many there were. */
    public int destroyOld() {
        return upkeep.of(() ->
                jdbc.sql("SELECT destroy_old_intakes()").query(Integer.class).single());
    }
}
