package nl.perspectief.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.perspectief.access.DecisionChain;
import nl.perspectief.audit.chain.ChainVerdict;
import nl.perspectief.audit.chain.ChainVerifier;
import nl.perspectief.audit.chain.ChainedLog;
import nl.perspectief.audit.chain.Chains;
import nl.perspectief.audit.chain.Checkpoint;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Domain;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.Working;
import nl.perspectief.shared.Databases;
import nl.perspectief.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Both logs on a database of their own, and people who write in them. */
public final class Logs implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-11-24T09:30:00.123456Z");
    static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    static final List<ChainedLog> ALL = Stream.concat(
                    Chains.ALL.stream(), Stream.of(DecisionChain.LOG, DecisionChain.ANSWERS))
            .toList();

    final Organisation police = organisation("politie");
    final Organisation municipality = organisation("gemeente");

    private final String database;
    private final HikariDataSource app = new HikariDataSource();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    Logs() {
        this(new Fresh(Databases.migrated()));
    }

    /** On a database as an earlier version left it. @param version of its migrations */
    Logs(String version) {
        this(new Fresh(Databases.migratedTo(version)));
    }

    private record Fresh(String database) {}

    private Logs(Fresh fresh) {
        this.database = fresh.database();
        app.setJdbcUrl(Databases.url(database));
        app.setUsername("perspectief_app");
        app.setMaximumPoolSize(8);
        app.setMinimumIdle(0);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test", Map.of("perspectief.pseudonym-key", "a key for tests only, 32 bytes")));
        context.registerBean(DataSource.class, () -> app);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(app));
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(app));
        context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        context.register(Transactions.class, Pseudonyms.class, JdbcAuditTrail.class, JdbcProcessingLog.class);
        context.register(AuditTrail.class, ProcessingLog.class, Audit.class);
        context.refresh();
    }

    String database() {
        return database;
    }

    /** Of the application, outside any transaction of it. */
    Connection connection() throws SQLException {
        return app.getConnection();
    }

    Audit audit() {
        return context.getBean(Audit.class);
    }

    AuditTrail trail() {
        return context.getBean(AuditTrail.class);
    }

    ProcessingLog log() {
        return context.getBean(ProcessingLog.class);
    }

    Transactions transactions() {
        return context.getBean(Transactions.class);
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    JdbcClient superuser() {
        return JdbcClient.create(Databases.superuser(database));
    }

    DataSource owner() {
        return Databases.owner(database);
    }

    /** What the application does twice a second. */
    void seal() {
        jdbc().sql("SELECT seal_logs()").query(Long.class).single();
    }

    /** What nobody in the application can do: a superuser who switches every trigger off. */
    void tamper(String... statements) {
        String[] all = new String[statements.length + 1];
        all[0] = "SET session_replication_role = replica";
        System.arraycopy(statements, 0, all, 1, statements.length);
        Databases.execute(Databases.superuser(database), all);
    }

    List<ChainVerdict> verify() {
        return verify(null, false);
    }

    List<ChainVerdict> verify(@Nullable Checkpoint since, boolean all) {
        try (var connection = owner().getConnection()) {
            return ChainVerifier.verify(connection, new ChainVerifier.Question(ALL, since, all, NOW));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Looks at one thing of one young person, in no case. */
    void look(Acting acting) {
        audit().note(
                        acting,
                        AuditEvent.done(Action.LOOKED, ObjectType.SIGNAL, Ids.next(NOW)),
                        ProcessingActivity.SIGNAL_CONSULTING,
                        List.of(UUID.randomUUID()));
    }

    static Acting acting(Organisation organisation, Role... roles) {
        Professional professional = new Professional(Ids.next(NOW), organisation, "Nep de Vries", "proefpersoon");
        return new Mandate(professional, Set.copyOf(Arrays.asList(roles))).under(Working.on("d3"), TRACE);
    }

    static Organisation organisation(String partner) {
        return new Organisation(Ids.next(NOW), partner, partner, partner, Domain.SOCIAL);
    }

    @Override
    public void close() {
        context.close();
        app.close();
        Databases.drop(database);
    }
}
