package nl.perspectief.casework.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.organisations.departure.Departure;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seats end with the role that they need; open actions and cases that were led wait for somebody else. */
public final class SeatsLeave implements Departure {
    @Override
    public Map<Touched, Integer> of(JdbcClient jdbc, Collection<UUID> professionals, Instant now) {
        return jdbc.sql("SELECT seats, actions, led FROM end_seats_of_leavers(:who::uuid[], :now)")
                .param("who", professionals.stream().map(UUID::toString).toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .query(SeatsLeave::read)
                .single();
    }

    @Override
    public Map<Touched, Integer> held(JdbcClient jdbc, UUID professional, Instant now) {
        return jdbc.sql("SELECT seats, actions, led FROM seats_held_by(?, ?)")
                .params(professional, Timestamp.from(now))
                .query(SeatsLeave::read)
                .single();
    }

    private static Map<Touched, Integer> read(ResultSet row, int index) throws SQLException {
        return Map.of(
                Touched.SEATS, row.getInt("seats"),
                Touched.ACTIONS, row.getInt("actions"),
                Touched.CASES_LED, row.getInt("led"));
    }
}
