package nl.perspectief.learning.lessons;

import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.review.DailyUpkeep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A lesson that is not adopted is destroyed a year after anybody did something with it. */
@Component
public class LessonTerms {
    private final JdbcClient jdbc;
    private final DailyUpkeep upkeep;

    LessonTerms(JdbcClient jdbc, DailyUpkeep upkeep) {
        this.jdbc = jdbc;
        this.upkeep = upkeep;
    }

    @Scheduled(cron = "23 * * * * *", zone = DutchDays.NAME)
    void watch() {
        destroyOld();
    }

    /** How many there were. */
    public int destroyOld() {
        return upkeep.of(() ->
                jdbc.sql("SELECT destroy_old_lessons()").query(Integer.class).single());
    }
}
