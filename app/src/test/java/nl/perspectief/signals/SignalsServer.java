package nl.perspectief.signals;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.perspectief.covenants.Identity;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.shared.Ids;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The module with those beneath it on a real PostgreSQL, with the demo partnership and its covenant, without pages. */
public final class SignalsServer implements AutoCloseable {
    public static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final Instant START = Instant.parse("2026-11-24T09:30:00Z");

    public final MovableClock clock = new MovableClock(START);
    public final List<CaseOpening.Opening> opened = new ArrayList<>();

    private final EmbeddedPostgres server;
    private final HikariDataSource app = new HikariDataSource();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @ComponentScan(
            basePackages = {
                "nl.perspectief.organisations",
                "nl.perspectief.audit",
                "nl.perspectief.covenants",
                "nl.perspectief.signals"
            },
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(\\.web\\..*|Command|Tests.*)"))
    static class Modules {}

    public SignalsServer() {
        try {
            server = EmbeddedPostgres.start();
            superuser().sql("CREATE ROLE perspectief_owner LOGIN").update();
            superuser().sql("CREATE ROLE perspectief_app LOGIN").update();
            superuser()
                    .sql("GRANT CREATE, USAGE ON SCHEMA public TO perspectief_owner")
                    .update();
            superuser().sql("GRANT USAGE ON SCHEMA public TO perspectief_app").update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        app.setJdbcUrl(url());
        app.setUsername("perspectief_app");
        app.setMaximumPoolSize(4);
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
                .locations(
                        "classpath:db/migration/organisations",
                        "classpath:db/migration/audit",
                        "classpath:db/migration/covenants",
                        "classpath:db/migration/signals")
                .load();
        context.registerBean(FlywayMigrationInitializer.class, () -> new FlywayMigrationInitializer(flyway));
        context.registerBean(DataSource.class, () -> app);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(app));
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(app));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(CaseOpening.class, () -> (acting, opening) -> {
            opened.add(opening);
            return Ids.next(clock.instant());
        });
        context.register(Modules.class);
        context.refresh();
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient superuser() {
        return JdbcClient.create(server.getPostgresDatabase());
    }

    /** The application's own connection, without anyone who acts. */
    public JdbcClient nobody() {
        return get(JdbcClient.class);
    }

    /** Someone of the demo partnership at work, by login. */
    public Acting acting(String subject, String purpose) {
        Mandate mandate = get(Professionals.class).of(subject).getFirst();
        return mandate.under(purpose, TRACE);
    }

    /** How many rows of a table there are for someone who bypasses every policy. */
    public long rows(String table, String column, UUID id) {
        return superuser()
                .sql("SELECT count(*) FROM " + table + " WHERE " + column + " = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** A fictitious boy of fifteen, seen by someone who says so in several ways. */
    public static NewSignal aboutJayden() {
        return new NewSignal(
                Exploitation.MAYBE,
                new Identity("Jayden", "Verzonnen", LocalDate.of(2011, 3, 2)),
                "noorderpoort",
                LocalDate.of(2026, 11, 20),
                Map.of(
                        Statement.FACT, "Had drie telefoons bij zich.",
                        Statement.INTERPRETATION, "Ik denk dat hij onder druk staat.",
                        Statement.SCHOOL, "Hij was deze week twee keer niet op school.",
                        Statement.VOICE, "Laat me met rust, ik los het op."),
                Informed.BOTH);
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
