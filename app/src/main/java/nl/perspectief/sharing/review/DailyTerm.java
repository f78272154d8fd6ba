package nl.perspectief.sharing.review;

import nl.perspectief.shared.DutchDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** What a module destroys because its term is over, by a function of its own that says how many there were. */
public abstract class DailyTerm {
    private final JdbcClient jdbc;
    private final DailyUpkeep upkeep;
    private final String statement;

    /** @param statement asks that function, and nothing else */
    protected DailyTerm(JdbcClient jdbc, DailyUpkeep upkeep, String statement) {
        this.jdbc = jdbc;
        this.upkeep = upkeep;
        this.statement = statement;
    }

    /** Soon after midnight; every minute, because the application may not run then. */
    @Scheduled(cron = "29 * * * * *", zone = DutchDays.NAME)
    public void watch() {
        destroyOld();
    }

    /** How many there were. */
    public int destroyOld() {
        return upkeep.of(() -> jdbc.sql(statement).query(Integer.class).single());
    }
}
