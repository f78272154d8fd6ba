package nl.perspectief.audit.security;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds lines to the log of the installation; place in the chain and hash are filled in there. */
@Component
class JdbcSecurityEvents {
    static final String NOTE = "SELECT note_security_event(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** Words of a command, which no request has. */
    private static final @Nullable String NOTHING = null;

    private final JdbcClient jdbc;

    JdbcSecurityEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose line it is: one of the mandates of an account, a system of a partner, or nobody of ours. */
    private record Whose(
            @Nullable UUID organisation,
            @Nullable UUID professional,
            @Nullable UUID client) {}

    private static final Whose NOBODY = new Whose(null, null, null);

    /** One line for each mandate of the account, so that each of its organisations reads its own. */
    void add(SecurityEvent event, Instant at, int times) {
        for (Whose whose : whose(event)) {
            Origin origin = event.origin();
            jdbc.sql(NOTE)
                    .param(Timestamp.from(at))
                    .param(event.code().name())
                    .param(event.reason())
                    .param(whose.organisation)
                    .param(whose.professional)
                    .param(whose.client)
                    .param(origin.network())
                    .param(origin.session())
                    .param(origin.trace())
                    .param(event.place())
                    .param(NOTHING)
                    .param(NOTHING)
                    .param(times)
                    .query((_, _) -> true)
                    .single();
        }
    }

    private List<Whose> whose(SecurityEvent event) {
        List<Whose> found = event.professional() != null
                ? professionals("id = ?", event.professional())
                : event.subject() != null
                        ? professionals("subject = ?", event.subject())
                        : event.client() != null ? clients(event.client()) : List.of();
        return found.isEmpty() ? List.of(NOBODY) : found;
    }

    private List<Whose> professionals(String which, Object value) {
        return jdbc.sql("SELECT organisation_id, id FROM published_professional WHERE " + which)
                .param(value)
                .query((row, _) ->
                        new Whose(row.getObject("organisation_id", UUID.class), row.getObject("id", UUID.class), null))
                .list();
    }

    private List<Whose> clients(UUID id) {
        return jdbc.sql("SELECT organisation_id FROM published_system WHERE id = ?")
                .param(id)
                .query((row, _) -> new Whose(row.getObject("organisation_id", UUID.class), null, id))
                .list();
    }
}
