package nl.perspectief.shared;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.perspectief.installation.database.Migrations;
import nl.perspectief.organisations.owner.OwnerDatabase;
import nl.perspectief.organisations.owner.PartnershipPreparation;
import nl.perspectief.registration.CovenantPreparation;

/**
 * One PostgreSQL for all tests of this JVM that need a database and no folder; it waits for no disk. Each asks for a
 * database of its own: a copy of one that was migrated, or filled with the demo, once.
 */
public final class Databases {
    /** When the demo was put in place. */
    public static final Instant FILLED = Instant.parse("2026-11-24T09:30:00Z");

    private static final String MIGRATED = "migrated";
    private static final String FILLED_IN = "demo";
    private static final Set<String> TEMPLATES = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private Databases() {}

    /** Empty, with the rights that the two roles have in a new database. */
    public static String empty() {
        return made("fresh" + NUMBER.incrementAndGet());
    }

    /** As an earlier version left it. */
    public static String migratedTo(String version) {
        String name = empty();
        FormerTables.upTo(owner(name), version);
        return name;
    }

    /** With all tables, and nobody in them. */
    public static String migrated() {
        return copyOf(migratedTemplate());
    }

    /** With the partnership of the demo and its covenant. */
    public static String demo() {
        return copyOf(demoTemplate());
    }

    private static synchronized String migratedTemplate() {
        if (TEMPLATES.add(MIGRATED)) {
            migrate(made(MIGRATED));
        }
        return MIGRATED;
    }

    private static synchronized String demoTemplate() {
        if (TEMPLATES.add(FILLED_IN)) {
            create(FILLED_IN, migratedTemplate());
            Clock clock = Clock.fixed(FILLED, ZoneOffset.UTC);
            OwnerDatabase owner = new OwnerDatabase(url(FILLED_IN), "perspectief_owner", "");
            PartnershipPreparation.prepare(owner, clock, true);
            CovenantPreparation.prepare(owner, clock, true);
        }
        return FILLED_IN;
    }

    private static String copyOf(String template) {
        return create(template + NUMBER.incrementAndGet(), template);
    }

    private static String made(String name) {
        create(name, "template1");
        execute(
                superuser(name),
                "GRANT CREATE, USAGE ON SCHEMA public TO perspectief_owner",
                "GRANT USAGE ON SCHEMA public TO perspectief_app");
        return name;
    }

    /** Rights on a database are not copied with what is in it. */
    private static String create(String name, String template) {
        execute(
                SERVER.getPostgresDatabase(),
                "CREATE DATABASE " + name + " TEMPLATE " + template + " STRATEGY FILE_COPY",
                "GRANT CREATE, TEMPORARY ON DATABASE " + name + " TO perspectief_owner",
                "REVOKE TEMPORARY ON DATABASE " + name + " FROM PUBLIC");
        return name;
    }

    public static void migrate(String database) {
        Migrations.carryOut(owner(database));
    }

    public static void drop(String database) {
        execute(SERVER.getPostgresDatabase(), "DROP DATABASE " + database + " WITH (FORCE)");
    }

    public static DataSource superuser(String database) {
        return SERVER.getDatabase("postgres", database);
    }

    /** The same for rows whose neighbours are of no interest: no trigger and no foreign key stops it. */
    public static DataSource withoutKeys(String database) {
        return SERVER.getDatabase("postgres", database, Map.of("options", "-c session_replication_role=replica"));
    }

    public static DataSource owner(String database) {
        return SERVER.getDatabase("perspectief_owner", database);
    }

    public static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + database;
    }

    /** On one connection, one after the other. */
    public static void execute(DataSource database, String... statements) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Durable with {@code -Ddurable=true}, for who measures what writing costs. */
    private static EmbeddedPostgres start() {
        String durable = Boolean.getBoolean("durable") ? "on" : "off";
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", durable)
                    .setServerConfig("synchronous_commit", durable)
                    .setServerConfig("full_page_writes", durable)
                    .setServerConfig("max_connections", "300")
                    .start();
            execute(
                    server.getPostgresDatabase(),
                    "CREATE ROLE perspectief_owner LOGIN",
                    "CREATE ROLE perspectief_app LOGIN");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
