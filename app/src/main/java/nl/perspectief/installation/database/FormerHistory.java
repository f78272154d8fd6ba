package nl.perspectief.installation.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The one history of migrations that databases had before each module had its own: divided once, and then gone. */
final class FormerHistory {
    private static final String FORMER = "flyway_schema_history";
    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(hashtextextended('perspectief divides the history of migrations', 0))";
    /** A script was named by the folder of its module. */
    private static final String DIVIDE = """
            CREATE TABLE %1$s (LIKE flyway_schema_history INCLUDING ALL);
            INSERT INTO %1$s (installed_rank, version, description, type, script, checksum, installed_by, installed_on,
                              execution_time, success)
            SELECT row_number() OVER (ORDER BY installed_rank), version, description, type,
                   substr(script, length('%2$s/') + 1), checksum, installed_by, installed_on, execution_time, success
              FROM flyway_schema_history WHERE script LIKE '%2$s/%%';
            DELETE FROM flyway_schema_history WHERE script LIKE '%2$s/%%'""";

    private FormerHistory() {}

    static String historyOf(String module) {
        return "flyway_history_" + module;
    }

    /** All or nothing; whoever comes second waits, and finds it done. */
    static void divide(DataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(LOCK);
                if (present(statement)) {
                    divide(statement);
                }
            }
            connection.commit();
        }
    }

    private static boolean present(Statement statement) throws SQLException {
        try (var found = statement.executeQuery("SELECT to_regclass('public." + FORMER + "') IS NOT NULL")) {
            return found.next() && found.getBoolean(1);
        }
    }

    private static void divide(Statement statement) throws SQLException {
        for (String module : Migrations.MODULES) {
            if (any(statement, " WHERE script LIKE '" + module + "/%'")) {
                statement.execute(DIVIDE.formatted(historyOf(module), module));
            }
        }
        if (any(statement, "")) {
            throw new IllegalStateException("the history of migrations has some of no module");
        }
        statement.execute("DROP TABLE " + FORMER);
    }

    private static boolean any(Statement statement, String where) throws SQLException {
        try (var found = statement.executeQuery("SELECT EXISTS (SELECT FROM " + FORMER + where + ")")) {
            return found.next() && found.getBoolean(1);
        }
    }
}
