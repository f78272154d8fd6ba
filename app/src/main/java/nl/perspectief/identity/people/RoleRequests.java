package nl.perspectief.identity.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.organisations.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Roles that wait for a second person; always within a transaction that told who acts. */
@Component
public class RoleRequests {
    private final JdbcClient jdbc;
    private final Clock clock;

    RoleRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What one person asked, on a moment that says which request it is. */
    public record Asked(Set<Role> roles, UUID by, Instant at) {
        public Asked {
            roles = Set.copyOf(roles);
        }
    }

    Optional<Asked> of(UUID who) {
        return jdbc.sql("SELECT roles, asked_by, asked_at FROM role_request_of(?)")
                .param(who)
                .query(RoleRequests::asked)
                .optional();
    }

    private static Asked asked(ResultSet row, int index) throws SQLException {
        Set<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        return new Asked(
                roles,
                row.getObject("asked_by", UUID.class),
                row.getTimestamp("asked_at").toInstant());
    }

    /** In the place of what was asked before; nothing takes it back. */
    boolean ask(UUID who, Set<Role> roles) {
        return jdbc.sql("SELECT ask_colleague_roles(?, ?, ?)")
                .params(who, RoleChanges.names(roles), Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    boolean answer(UUID who, Instant askedAt, boolean agreed) {
        return jdbc.sql("SELECT answer_role_request(?, ?, ?)")
                .params(who, Timestamp.from(askedAt), agreed)
                .query(Boolean.class)
                .single();
    }

    /** For whom roles wait to be confirmed by who acts. */
    List<UUID> waiting() {
        return jdbc.sql("SELECT who FROM role_requests_to_second()")
                .query((row, _) -> row.getObject("who", UUID.class))
                .list();
    }
}
