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

    /**
     * What one person asked, on a moment that says which request it is.
     *
     * @param taken what goes when those roles come
     */
    public record Asked(Set<Role> roles, Set<Role> taken, UUID by, Instant at) {
        public Asked {
            roles = Set.copyOf(roles);
            taken = Set.copyOf(taken);
        }
    }

    Optional<Asked> of(UUID who) {
        return jdbc.sql("SELECT roles, taken, asked_by, asked_at FROM role_request_of(?)")
                .param(who)
                .query(RoleRequests::asked)
                .optional();
    }

    private static Asked asked(ResultSet row, int index) throws SQLException {
        return new Asked(
                roles(row, "roles"),
                roles(row, "taken"),
                row.getObject("asked_by", UUID.class),
                row.getTimestamp("asked_at").toInstant());
    }

    private static Set<Role> roles(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
    }

    /** In the place of what was asked before; nothing takes it back. @param taken what goes when those roles come */
    boolean ask(UUID who, Set<Role> roles, Set<Role> taken) {
        return jdbc.sql("SELECT ask_colleague_roles(?, ?, ?, ?)")
                .params(who, RoleChanges.names(roles), RoleChanges.names(taken), Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    boolean answer(UUID who, Instant askedAt, boolean agreed) {
        return jdbc.sql("SELECT answer_role_request(?, ?, ?)")
                .params(who, Timestamp.from(askedAt), agreed)
                .query(Boolean.class)
                .single();
    }

    /** Who answered last what was asked for a colleague. */
    public record Answered(UUID by, Instant at, boolean agreed) {}

    Optional<Answered> answered(UUID who) {
        return jdbc.sql("SELECT answered_by, answered_at, agreed FROM second_answer_of(?)")
                .param(who)
                .query((row, _) -> new Answered(
                        row.getObject("answered_by", UUID.class),
                        row.getTimestamp("answered_at").toInstant(),
                        row.getBoolean("agreed")))
                .optional();
    }

    /** Who could confirm what who acts asks for this colleague; of somebody new, for an id that nobody has. */
    List<UUID> seconds(UUID who) {
        return jdbc.sql("SELECT id FROM could_second(?)")
                .param(who)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** For whom roles wait to be confirmed by who acts. */
    List<UUID> waiting() {
        return jdbc.sql("SELECT who FROM role_requests_to_second()")
                .query((row, _) -> row.getObject("who", UUID.class))
                .list();
    }
}
