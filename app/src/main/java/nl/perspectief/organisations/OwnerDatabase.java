package nl.perspectief.organisations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The database as its owner: for migrations, the registers of the partnership and the compiled covenant, never for a
 * question of a user. Row-level security is forced, so that the owner too sees no person.
 */
@Component
public class OwnerDatabase {
    private final String url;
    private final String user;
    private final String password;

    public OwnerDatabase(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
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
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.setAutoCommit(false);
            work.on(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the owner's work on the database failed", e);
        }
    }
}
