package nl.perspectief.covenants;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The module with those beneath it on a PostgreSQL that has the tables and policies of all modules; a clock to move. */
final class CovenantServer implements AutoCloseable {
    final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T09:30:00Z"));

    private final EmbeddedPostgres server;
    private final HikariDataSource app = new HikariDataSource();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @ComponentScan(
            basePackages = {"nl.perspectief.organisations", "nl.perspectief.audit", "nl.perspectief.covenants"},
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(\\.web\\..*|Command|Tests.*)"))
    static class Modules {}

    CovenantServer() {
        try {
            server = EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        superuser().sql("CREATE ROLE perspectief_owner LOGIN").update();
        superuser().sql("CREATE ROLE perspectief_app LOGIN").update();
        superuser()
                .sql("GRANT CREATE, USAGE ON SCHEMA public TO perspectief_owner")
                .update();
        superuser().sql("GRANT USAGE ON SCHEMA public TO perspectief_app").update();
        superuser()
                .sql("GRANT CREATE ON DATABASE postgres TO perspectief_owner")
                .update();
        app.setJdbcUrl(url());
        app.setUsername("perspectief_app");
        app.setMaximumPoolSize(2);
        start();
    }

    private void start() {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "perspectief.demo", "true",
                                "perspectief.pseudonym-key", "a key for tests only, 32 bytes",
                                "spring.flyway.url", url(),
                                "spring.flyway.user", "perspectief_owner",
                                "spring.flyway.password", "")));
        Flyway flyway = Flyway.configure()
                .dataSource(url(), "perspectief_owner", "")
                .locations("classpath:db/migration")
                .load();
        context.registerBean(FlywayMigrationInitializer.class, () -> new FlywayMigrationInitializer(flyway));
        context.registerBean(DataSource.class, () -> app);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(app));
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(app));
        context.registerBean(Clock.class, () -> clock);
        context.register(Modules.class);
        context.refresh();
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient superuser() {
        return JdbcClient.create(server.getPostgresDatabase());
    }

    /** The application's own connection, without anyone who acts. */
    JdbcClient nobody() {
        return get(JdbcClient.class);
    }

    @Override
    public void close() {
        context.close();
        app.close();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
