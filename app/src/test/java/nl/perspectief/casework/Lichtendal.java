package nl.perspectief.casework;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.perspectief.covenants.Identity;
import nl.perspectief.covenants.Narrative;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.Ids;
import nl.perspectief.signals.CaseOpening.Opening;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The demo partnership with its covenant on a PostgreSQL of its own, a clock to move, and cases to work in. */
final class Lichtendal {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final LocalDate SPRING = LocalDate.of(2027, 2, 23);
    private static final Lichtendal UP = new Lichtendal();

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T09:30:00Z"));
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private Lichtendal() {
        EmbeddedPostgres server = server();
        String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
        HikariDataSource app = new HikariDataSource();
        app.setJdbcUrl(url);
        app.setUsername("perspectief_app");
        app.setMaximumPoolSize(4);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "perspectief.pseudonym-key", "a key for tests only, 32 bytes",
                                "perspectief.demo", "true",
                                "spring.flyway.url", url,
                                "spring.flyway.user", "perspectief_owner",
                                "spring.flyway.password", "")));
        context.registerBean(DataSource.class, () -> app);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(app));
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(app));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(
                FlywayMigrationInitializer.class,
                () -> new FlywayMigrationInitializer(Flyway.configure()
                        .dataSource(server.getDatabase("perspectief_owner", "postgres"))
                        .locations("classpath:db/migration")
                        .load()));
        scan();
        context.refresh();
    }

    private static EmbeddedPostgres server() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            JdbcClient superuser = JdbcClient.create(server.getPostgresDatabase());
            superuser.sql("CREATE ROLE perspectief_owner LOGIN").update();
            superuser.sql("CREATE ROLE perspectief_app LOGIN").update();
            superuser.sql("GRANT CREATE ON SCHEMA public TO perspectief_owner").update();
            superuser.sql("GRANT USAGE ON SCHEMA public TO perspectief_app").update();
            superuser
                    .sql("GRANT CREATE ON DATABASE postgres TO perspectief_owner")
                    .update();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The modules under the cases and the cases themselves, without pages. */
    private void scan() {
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*(\\.web\\..*|\\.rest\\..*|Tests.*)")));
        scanner.scan(
                "nl.perspectief.organisations",
                "nl.perspectief.audit",
                "nl.perspectief.covenants",
                "nl.perspectief.casework");
        AnnotationConfigUtils.registerAnnotationConfigProcessors(context);
    }

    static Lichtendal up() {
        return UP;
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    Acting acting(String subject) {
        return get(Professionals.class).of(subject).getFirst().under("d3", "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    UUID professional(String subject) {
        return acting(subject).professionalId();
    }

    /** How many rows of a table someone sees, whatever the application would ask. */
    long rows(String subject, String from) {
        Acting acting = acting(subject);
        return get(Transactions.class)
                .as(
                        acting,
                        () -> get(JdbcClient.class)
                                .sql("SELECT count(*) FROM " + from)
                                .query(Long.class)
                                .single());
    }

    /** A case that Ilse opens and Karim leads, with a name; nobody was told yet. */
    UUID openedCase(int route) {
        Acting ilse = acting("ilse.gemeente");
        UUID id = get(CaseFiles.class)
                .open(
                        ilse,
                        new Opening(
                                Ids.next(clock.instant()),
                                UUID.randomUUID(),
                                route,
                                professional("karim.gemeente"),
                                ilse.organisationId()));
        get(CaseFiles.class)
                .identify(ilse, id, new Identity("Jayden", "Voorbeeld-Verzonnen", LocalDate.of(2011, 3, 2)));
        return id;
    }

    /** The same, told to the young person and the parents, who agree. */
    UUID toldCase() {
        UUID id = openedCase(1);
        get(CaseFiles.class)
                .inform(acting("karim.gemeente"), id, 1, new Informing(TODAY, null, null, TODAY, TODAY, TODAY));
        return id;
    }

    UUID seat(UUID caseId, String subject, boolean gives) {
        CaseAnswer answer = get(Participants.class)
                .add(
                        acting("karim.gemeente"),
                        caseId,
                        new Participants.NewSeat(
                                professional(subject), new Narrative("Nodig voor de aanpak."), SPRING, gives));
        return done(answer);
    }

    static UUID done(CaseAnswer answer) {
        if (answer instanceof CaseAnswer.Done(UUID id)) {
            return id;
        }
        throw new AssertionError("not done: " + answer);
    }

    void pass(Duration duration) {
        clock.pass(duration);
    }
}
