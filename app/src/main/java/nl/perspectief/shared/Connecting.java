package nl.perspectief.shared;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/**
 * Opens connections to PostgreSQL with little patience for a server that does not answer. With several hosts in the URL
 * this is how long each of them gets. What the URL itself says about time goes first.
 */
public final class Connecting {
    private static final String PATIENCE = "connectTimeout";
    private static final String SILENCE = "socketTimeout";
    private static final String SECONDS = "3";

    private Connecting() {}

    /**
     * A new connection.
     *
     * @param properties of the driver, such as user and password
     * @param longest how long a statement on it may be silent
     */
    public static Connection open(String url, Properties properties, Duration longest) throws SQLException {
        Properties all = new Properties();
        all.put(PATIENCE, SECONDS);
        all.put(SILENCE, SECONDS);
        all.put("tcpKeepAlive", "true");
        all.putAll(properties);
        Connection connection = DriverManager.getConnection(url, all);
        if (!url.contains(SILENCE + "=") && !properties.containsKey(SILENCE)) {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(longest.toMillis()));
        }
        return connection;
    }
}
