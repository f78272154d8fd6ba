package nl.perspectief.boot;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import nl.perspectief.covenants.CovenantPreparation;
import nl.perspectief.organisations.OwnerDatabase;
import nl.perspectief.organisations.PartnershipPreparation;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What a command works on: settings, and a database that is up.
 *
 * @param beneath what was started for it
 */
record Installation(Map<String, Object> settings, DisposableBean beneath) implements AutoCloseable {
    private static final DisposableBean NOTHING = () -> {};

    /** For the one application of a data folder, or for an external database. */
    static Installation alone(Options options) {
        return options.external()
                ? new Installation(Settings.external(options), NOTHING)
                : embedded(options, EmbeddedDatabase.start(options.data(), Secrets.in(options.data())));
    }

    /** For a command that may also run beside the application: then it joins the database of that one. */
    static Installation joined(Options options) {
        if (options.external()) {
            return alone(options);
        }
        try {
            return alone(options);
        } catch (EmbeddedDatabase.InUse e) {
            String url = EmbeddedDatabase.running(options.data()).orElseThrow(() -> e);
            return new Installation(
                    Settings.embedded(options, url, Secrets.in(options.data()), Demo.in(options)), NOTHING);
        }
    }

    private static Installation embedded(Options options, EmbeddedDatabase database) {
        try {
            Secrets secrets = Secrets.in(options.data());
            return new Installation(
                    Settings.embedded(options, database.url(), secrets, Demo.in(options)), database::close);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Prepares it and starts the application on it, which from then on owns what is beneath. */
    ConfigurableApplicationContext start(Application application) {
        try {
            migrate();
            prepare();
            return application.start(settings, beneath);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * The application for a command that makes things up: reachable from this machine only, on a port of nobody, and not
     * waiting for the disk at each commit, because nobody was promised anything yet.
     */
    ConfigurableApplicationContext startAside(Application application) {
        Map<String, Object> aside = new HashMap<>(settings);
        aside.put("spring.datasource.hikari.data-source-properties.options", "-c synchronous_commit=off");
        aside.put("server.port", 0);
        aside.put("server.address", "127.0.0.1");
        return new Installation(aside, beneath).start(application);
    }

    /** The database as its owner. */
    DataSource owner() {
        return new DriverManagerDataSource(
                text("spring.datasource.url"), text("spring.flyway.user"), text("spring.flyway.password"));
    }

    /** Makes all tables, as starting does, so that commands may come before the first start. */
    void migrate() {
        int made = Flyway.configure()
                .dataSource(owner())
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .load()
                .migrate()
                .migrationsExecuted;
        if (made > 0) {
            prepare();
        }
    }

    /** Puts partnership, register and flows in order. */
    void prepare() {
        boolean demo = Boolean.parseBoolean(text("perspectief.demo"));
        PartnershipPreparation.prepare(ownerDatabase(), Clock.systemUTC(), demo);
        CovenantPreparation.prepare(ownerDatabase(), Clock.systemUTC(), demo);
    }

    OwnerDatabase ownerDatabase() {
        return new OwnerDatabase(
                text("spring.datasource.url"), text("spring.flyway.user"), text("spring.flyway.password"));
    }

    String text(String setting) {
        return String.valueOf(settings.get(setting));
    }

    boolean embeddedIssuer() {
        return Boolean.parseBoolean(text("perspectief.issuer.embedded"));
    }

    @Override
    public void close() {
        try {
            beneath.destroy();
        } catch (Exception e) {
            throw new IllegalStateException("what was started could not be stopped", e);
        }
    }
}
