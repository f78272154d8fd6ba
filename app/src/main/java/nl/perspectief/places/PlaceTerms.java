package nl.perspectief.places;

import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.review.DailyUpkeep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Place signals are destroyed four weeks after nothing further comes of them, and a year after the last change otherwise. */
@Component
public class PlaceTerms {
    private final JdbcClient jdbc;
    private final DailyUpkeep upkeep;

    PlaceTerms(JdbcClient jdbc, DailyUpkeep upkeep) {
        this.jdbc = jdbc;
        this.upkeep = upkeep;
    }

    @Scheduled(cron = "17 * * * * *", zone = DutchDays.NAME)
    void watch() {
        destroyOld();
    }

    /** How many there were. */
    public int destroyOld() {
        return upkeep.of(() ->
                jdbc.sql("SELECT destroy_old_places()").query(Integer.class).single());
    }
}
