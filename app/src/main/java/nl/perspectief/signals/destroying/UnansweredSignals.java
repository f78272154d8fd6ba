package nl.perspectief.signals.destroying;

import nl.perspectief.shared.DutchDays;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Destroys the signals that were not taken on and not kept, when their two weeks are over: at each start, and soon after midnight. */
@Component
public class UnansweredSignals {
    private final DestroyedItself destroying;
    private final JdbcDestructions rows;

    UnansweredSignals(DestroyedItself destroying, JdbcDestructions rows) {
        this.destroying = destroying;
        this.rows = rows;
    }

    @Scheduled(cron = "31 * * * * *", zone = DutchDays.NAME)
    void watch() {
        carryOut();
    }

    /** How many there were. */
    public int carryOut() {
        return destroying.carryOut(rows::destroyUnanswered);
    }
}
