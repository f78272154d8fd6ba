package nl.perspectief.drafts;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.organisations.departure.Departure;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody was typing goes with their last role. Nobody takes it over, so nobody is told of it. */
public final class WritersLeave implements Departure {
    @Override
    public Map<Touched, Integer> of(JdbcClient jdbc, Collection<UUID> professionals, Instant now) {
        jdbc.sql("SELECT destroy_drafts_of_leavers(:who::uuid[])")
                .param("who", professionals.stream().map(UUID::toString).toArray(String[]::new))
                .query(Integer.class)
                .single();
        return Map.of();
    }

    @Override
    public Map<Touched, Integer> held(JdbcClient jdbc, UUID professional, Instant now) {
        return Map.of();
    }
}
