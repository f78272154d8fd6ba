package nl.perspectief.organisations.owner;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import nl.perspectief.shared.Connecting;

/**
 * The database as its owner: for preparing an installation and for commands, never for a question of a user. The running
 * application has none, so that a bug in it cannot change a wall or the register.
 */
public final class OwnerDatabase {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final String url;
    private final String user;
    private final String password;

    public OwnerDatabase(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Work on a connection of the owner. */
    @FunctionalInterface
    public interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** Does the work in one transaction; a failure undoes all of it. */
    public void inTransaction(Work work) {
        Properties properties = new Properties();
        properties.put("user", user);
        properties.put("password", password);
        try (Connection connection = Connecting.open(url, properties, LONGEST)) {
            connection.setAutoCommit(false);
            work.on(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the owner's work on the database failed", e);
        }
    }
}
