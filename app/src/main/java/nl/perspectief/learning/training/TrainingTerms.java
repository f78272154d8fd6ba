package nl.perspectief.learning.training;

import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.review.DailyUpkeep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A training and who was there are destroyed two years after its day. */
@Component
public class TrainingTerms {
    private final JdbcClient jdbc;
    private final DailyUpkeep upkeep;

    TrainingTerms(JdbcClient jdbc, DailyUpkeep upkeep) {
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
                jdbc.sql("SELECT destroy_old_trainings()").query(Integer.class).single());
    }
}
