package nl.perspectief.sharing.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.organisations.departure.Departure;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was given to one person ends when that person may not hold it any more; the next review tells the logs. */
public final class ReceiversLeave implements Departure {
    @Override
    public Map<Touched, Integer> of(JdbcClient jdbc, Collection<UUID> professionals, Instant now) {
        int ended = jdbc.sql("SELECT end_shares_of_leavers(:who::uuid[], :now)")
                .param("who", professionals.stream().map(UUID::toString).toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
        return Map.of(Touched.SHARES, ended);
    }

    @Override
    public Map<Touched, Integer> held(JdbcClient jdbc, UUID professional, Instant now) {
        return Map.of(
                Touched.SHARES,
                jdbc.sql("SELECT shares_held_by(?, ?)")
                        .params(professional, Timestamp.from(now))
                        .query(Integer.class)
                        .single());
    }
}
