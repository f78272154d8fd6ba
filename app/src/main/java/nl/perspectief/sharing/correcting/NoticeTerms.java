package nl.perspectief.sharing.correcting;

import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.review.DailyUpkeep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What receivers were told is kept for a year: long enough to show that they were told (AVG 19) and to ask once more. What is about
 * a file or an item goes earlier, with that.
 */
@Component
public class NoticeTerms {
    private final JdbcClient jdbc;
    private final DailyUpkeep upkeep;

    NoticeTerms(JdbcClient jdbc, DailyUpkeep upkeep) {
        this.jdbc = jdbc;
        this.upkeep = upkeep;
    }

    @Scheduled(cron = "51 * * * * *", zone = DutchDays.NAME)
    void watch() {
        destroyOld();
    }

    /** How many there were. */
    public int destroyOld() {
        return upkeep.of(() ->
                jdbc.sql("SELECT destroy_old_notices()").query(Integer.class).single());
    }
}
