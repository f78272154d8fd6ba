package nl.perspectief.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.perspectief.shared.Connecting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The connections beneath the pool. While the database is away it makes none, and waits: so the pool, which doubles its
 * pause after each failure, has its first connection as soon as the database is back.
 */
final class Connections extends AbstractDataSource {
    /** A connection that is silent for so long while the database does answer to others is lost, as behind a firewall. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private final String url;
    private final Properties properties;
    private final Presence presence;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    Connections(String url, Properties properties, Presence presence) {
        this.url = url;
        this.properties = properties;
        this.presence = presence;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            presence.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("stopped while the database was away", "08001", e);
        }
        Connection connection = look();
        open.removeIf(Connections::closed);
        open.add(connection);
        return connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    /** A connection for who watches, whether the database seems present or not. */
    Connection look() throws SQLException {
        return Connecting.open(url, properties, LONGEST);
    }

    private static boolean closed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException _) {
            return true;
        }
    }

    /** Cuts all of them, so that who waits for an answer on one comes back with a failure. */
    void abort() {
        open.forEach(Connections::abort);
        open.clear();
    }

    /** Cuts one without a word to the server, which may not be listening. */
    static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debug("a connection could not be cut", e);
        }
    }

    /** The pool has its own idea of how long to wait. */
    @Override
    public void setLoginTimeout(int seconds) {}
}
