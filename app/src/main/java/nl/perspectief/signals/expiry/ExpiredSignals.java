package nl.perspectief.signals.expiry;

import nl.perspectief.shared.DutchDays;
import nl.perspectief.signals.destroying.DestroyedItself;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Destroys own signals of which the last day passed: at each start, and soon after midnight. */
@Component
public class ExpiredSignals {
    private final DestroyedItself destroying;
    private final JdbcExpiries rows;

    ExpiredSignals(DestroyedItself destroying, JdbcExpiries rows) {
        this.destroying = destroying;
        this.rows = rows;
    }

    @Scheduled(cron = "43 * * * * *", zone = DutchDays.NAME)
    void watch() {
        carryOut();
    }

    /** How many there were. */
    public int carryOut() {
        return destroying.carryOut(rows::destroyExpired);
    }
}
