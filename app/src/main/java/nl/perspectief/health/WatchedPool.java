package nl.perspectief.health;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;

/**
 * The pool of the application. Who waits for a connection does so in turns, and stops waiting when the database turns out
 * to be away; because it is busy only, one waits ten turns.
 */
final class WatchedPool extends HikariDataSource implements InitializingBean {
    private static final int TURNS = 10;

    private final Presence presence;
    private @Nullable Connections connections;

    WatchedPool(Presence presence) {
        this.presence = presence;
    }

    /** When all settings are known and before the first connection. */
    @Override
    public void afterPropertiesSet() {
        Properties properties = new Properties();
        properties.putAll(getDataSourceProperties());
        properties.put("user", getUsername());
        properties.put("password", getPassword());
        connections = new Connections(getJdbcUrl(), properties, presence);
        setDataSource(connections);
    }

    Connections connections() {
        if (connections == null) {
            throw new IllegalStateException("the pool has no settings yet");
        }
        return connections;
    }

    @Override
    public Connection getConnection() throws SQLException {
        for (int turn = 1; ; turn++) {
            if (presence.away()) {
                throw new SQLTransientConnectionException("the database does not answer", "08001");
            }
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException e) {
                if (turn == TURNS) {
                    throw e;
                }
            }
        }
    }

    /** Cuts all connections; those that were idle are replaced before they are given to anybody. */
    void forget() {
        connections().abort();
        if (getHikariPoolMXBean() != null) {
            getHikariPoolMXBean().softEvictConnections();
        }
    }
}
