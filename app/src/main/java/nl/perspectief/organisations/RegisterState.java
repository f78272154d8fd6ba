package nl.perspectief.organisations;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The number of the state of the register, for what a node keeps of it in memory (V881). A number known here may be of before:
 * whoever answers by what was kept under it compares it with the one that the database holds still while the answer is
 * logged. Read the number first and the register after it, never the other way round.
 */
@Component
public class RegisterState {
    private static final long UNKNOWN = 0;

    private final JdbcClient jdbc;
    private final AtomicLong known = new AtomicLong(UNKNOWN);

    RegisterState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest number that this node heard of. */
    public long known() {
        long number = known.get();
        return number == UNKNOWN ? read() : number;
    }

    /** The number that the database says now. */
    public long read() {
        return seen(
                jdbc.sql("SELECT number FROM register_state").query(Long.class).single());
    }

    /** Somebody heard this number of the database. */
    public long seen(long number) {
        return known.accumulateAndGet(number, Math::max);
    }
}
