package nl.perspectief.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/**
 * What a server says of itself.
 *
 * @param identity another one after it started anew, or when it is another server
 * @param ready whether the tables of this application are there
 */
record Server(String identity, boolean ready) {
    private static final String QUESTION = """
            SELECT pg_is_in_recovery() AS standby,
                   pg_postmaster_start_time() || ' ' || coalesce(inet_server_addr()::text, '') || ' '
                       || coalesce(inet_server_port(), 0) AS identity,
                   to_regclass('organisation') IS NOT NULL AS ready""";

    /**
     * Asks it.
     *
     * @throws SQLException also when it only follows another server, and so can take nothing in
     */
    static Server ask(Connection connection) throws SQLException {
        try (var question = connection.createStatement();
                var answer = question.executeQuery(QUESTION)) {
            answer.next();
            if (answer.getBoolean("standby")) {
                throw new SQLException("this server follows another one", "25006");
            }
            return new Server(Objects.requireNonNull(answer.getString("identity")), answer.getBoolean("ready"));
        }
    }
}
