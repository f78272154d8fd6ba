package nl.perspectief.audit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.perspectief.boot.Migrations;
import nl.perspectief.shared.FormerTables;

/** One embedded PostgreSQL for all tests of the logs; each test gets a fresh database, migrated as in earnest. */
final class LogServer {
    private static final String TEMPLATE = "logs";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private LogServer() {}

    static String fresh() {
        String name = TEMPLATE + NUMBER.incrementAndGet();
        execute(SERVER.getPostgresDatabase(), "CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        return name;
    }

    /** As an earlier version left it. */
    static String fresh(String version) {
        String name = TEMPLATE + NUMBER.incrementAndGet();
        execute(SERVER.getPostgresDatabase(), "CREATE DATABASE " + name + " OWNER perspectief_owner");
        execute(superuser(name), "GRANT USAGE ON SCHEMA public TO perspectief_app");
        FormerTables.upTo(owner(name), version);
        return name;
    }

    static void migrate(String database) {
        Migrations.carryOut(owner(database));
    }

    static void drop(String database) {
        execute(SERVER.getPostgresDatabase(), "DROP DATABASE " + database + " WITH (FORCE)");
    }

    static DataSource superuser(String database) {
        return SERVER.getDatabase("postgres", database);
    }

    static DataSource owner(String database) {
        return SERVER.getDatabase("perspectief_owner", database);
    }

    static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + database;
    }

    static void execute(DataSource database, String... statements) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", Boolean.getBoolean("durable") ? "on" : "off")
                    .setServerConfig("synchronous_commit", Boolean.getBoolean("durable") ? "on" : "off")
                    .start();
            execute(
                    server.getPostgresDatabase(),
                    "CREATE ROLE perspectief_owner LOGIN",
                    "CREATE ROLE perspectief_app LOGIN",
                    "CREATE DATABASE " + TEMPLATE + " OWNER perspectief_owner");
            execute(server.getDatabase("postgres", TEMPLATE), "GRANT USAGE ON SCHEMA public TO perspectief_app");
            Migrations.carryOut(server.getDatabase("perspectief_owner", TEMPLATE));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
