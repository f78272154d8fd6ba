package nl.perspectief.shared;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.Working;
import nl.perspectief.organisations.absence.NotInYet;
import nl.perspectief.organisations.owner.OwnerDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Some modules without their pages, with the demo partnership, on a database of their own that has the tables and
 * policies of all; and a clock to move.
 */
public final class ModuleServer implements AutoCloseable {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final Pattern NO_PAGES = Pattern.compile(".*(\\.web\\..*|\\.rest\\..*|Command|Controller|Tests.*)");

    public final MovableClock clock = new MovableClock(Databases.FILLED);

    private final String database;
    private final HikariDataSource app = new HikariDataSource();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public ModuleServer(String... modules) {
        this(List.of(modules), _ -> {});
    }

    /** @param more what else the modules need */
    public ModuleServer(List<String> modules, Consumer<GenericApplicationContext> more) {
        this(Databases.demo(), modules, more);
    }

    private ModuleServer(String database, List<String> modules, Consumer<GenericApplicationContext> more) {
        this.database = database;
        app.setJdbcUrl(url());
        app.setUsername("perspectief_app");
        app.setMaximumPoolSize(4);
        app.setMinimumIdle(0);
        settings();
        beans();
        if (!modules.contains("identity")) {
            context.registerBean(NotInYet.class, () -> _ -> false);
        }
        more.accept(context);
        scan(modules);
        context.refresh();
    }

    /** On tables with nobody and no covenant in them. */
    public static ModuleServer empty(String... modules) {
        return new ModuleServer(Databases.migrated(), List.of(modules), _ -> {});
    }

    private void settings() {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "perspectief.demo", "true",
                                "perspectief.pseudonym-key", "a key for tests only, 32 bytes",
                                "spring.datasource.url", url(),
                                "spring.flyway.user", "perspectief_owner",
                                "spring.flyway.password", "")));
    }

    private void beans() {
        context.registerBean(DataSource.class, () -> app);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(app));
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(app));
        context.registerBean(MovableClock.class, () -> clock);
    }

    private void scan(List<String> modules) {
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(NO_PAGES));
        scanner.scan(Stream.concat(Stream.of("organisations", "audit", "files"), modules.stream())
                .map(module -> "nl.perspectief." + module)
                .toArray(String[]::new));
        AnnotationConfigUtils.registerAnnotationConfigProcessors(context);
    }

    private String url() {
        return Databases.url(database);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient superuser() {
        return JdbcClient.create(Databases.superuser(database));
    }

    /** Somebody of the demo partnership at work, by login, on a page that has no purpose of a covenant. */
    public Acting acting(String subject) {
        return get(Professionals.class).of(subject).getFirst().under(Working.on("vandaag"), TRACE);
    }

    /** What somebody does by SQL as the application's own role; how many rows that touched. */
    public int done(Acting acting, String sql, Object... values) {
        return get(Transactions.class)
                .as(acting, () -> nobody().sql(sql).params(values).update());
    }

    /** That the database refuses it. @param why words of its reason */
    public static void refused(String why, ThrowingCallable deed) {
        assertThatThrownBy(deed).rootCause().hasMessageContaining(why);
    }

    /** A file of one person and of nobody else, for rows that hang on one. */
    public UUID file(UUID keeper, String regime) {
        UUID id = UUID.randomUUID();
        superuser().sql("""
                        INSERT INTO file (id, kind, organisation_id, leads_as, lead_id, regime, phase)
                        SELECT ?, 'TEST', p.organisation_id, 'NOBODY', p.id, ?, 'TEST' FROM professional p WHERE p.id = ?""").params(id, regime, keeper).update();
        return id;
    }

    /** As preparations and commands have it. */
    public OwnerDatabase owner() {
        return new OwnerDatabase(url(), "perspectief_owner", "");
    }

    /** The application's own connection, without anyone who acts. */
    public JdbcClient nobody() {
        return get(JdbcClient.class);
    }

    @Override
    public void close() {
        context.close();
        app.close();
        Databases.drop(database);
    }
}
