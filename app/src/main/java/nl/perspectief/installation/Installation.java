package nl.perspectief.installation;

import java.util.HashMap;
import java.util.Map;
import nl.perspectief.installation.embedded.DataFolder;
import nl.perspectief.installation.embedded.EmbeddedDatabase;
import nl.perspectief.installation.embedded.Secrets;
import nl.perspectief.installation.preparation.DestroyedPlace;
import nl.perspectief.installation.preparation.LifeStart;
import nl.perspectief.installation.preparation.Preflight;
import nl.perspectief.installation.preparation.Preparation;
import nl.perspectief.installation.settings.Demo;
import nl.perspectief.installation.settings.Options;
import nl.perspectief.installation.settings.Settings;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the application runs on: settings, without any of the owner's, and a database that is up and prepared.
 *
 * @param beneath what was started for it
 * @param handOver tells it that from now on the application closes it
 */
record Installation(Map<String, Object> settings, DisposableBean beneath, Runnable handOver) implements AutoCloseable {
    private static final DisposableBean NOTHING = () -> {};
    private static final String DESTROYED = "perspectief.destroyed-list";

    /** For the one application of a data folder, or for an external database. */
    static Installation alone(Options options, Preparation preparation) {
        if (options.external()) {
            return external(options);
        }
        Preflight.folder(options);
        return embedded(options, preparation, DataFolder.open(options.data()));
    }

    private static Installation external(Options options) {
        Map<String, Object> settings = Settings.external(options);
        Preflight.external(settings);
        DestroyedPlace.of(options, false).ifPresent(list -> {
            DestroyedPlace.refuseRestored(options, settings, list);
            settings.put(DESTROYED, list.file().toString());
        });
        return new Installation(settings, NOTHING, () -> {});
    }

    /** For a command that may also run beside the application: then it joins the database of that one. */
    static Installation joined(Options options, Preparation preparation) {
        if (options.external()) {
            return alone(options, preparation);
        }
        try {
            return alone(options, preparation);
        } catch (DataFolder.InUse e) {
            String url = EmbeddedDatabase.running(options.data()).orElseThrow(() -> e);
            return new Installation(
                    Settings.embedded(options, url, Secrets.in(options.data()), Demo.in(options)), NOTHING, () -> {});
        }
    }

    private static Installation embedded(Options options, Preparation preparation, DataFolder folder) {
        boolean demo = demo(options, folder);
        boolean first = !EmbeddedDatabase.isIn(folder.path());
        EmbeddedDatabase database = EmbeddedDatabase.start(folder);
        try {
            Secrets secrets = Secrets.in(folder.path());
            Map<String, Object> settings = Settings.embedded(options, database.url(), secrets, demo);
            preparation.unlessDone(options, settings);
            Preflight.embedded(settings);
            DestroyedPlace.of(options, demo).ifPresent(list -> {
                if (!first) {
                    DestroyedPlace.refuseRestored(options, settings, list);
                }
                settings.put(DESTROYED, list.file().toString());
            });
            return new Installation(settings, database::close, database::handOver);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** With the folder closed again when it cannot be. */
    private static boolean demo(Options options, DataFolder folder) {
        try {
            LifeStart.begin(options, folder);
            return Demo.in(options, folder);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Starts the application on it, which from then on owns what is beneath. */
    ConfigurableApplicationContext start(Application application) {
        try {
            var started = application.start(settings, beneath);
            handOver.run();
            return started;
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
        return with("spring.datasource.hikari.data-source-properties.options", "-c synchronous_commit=off")
                .with("server.port", 0)
                .with("server.address", "127.0.0.1")
                .start(application);
    }

    /** The same with one more setting, or another. */
    Installation with(String setting, Object value) {
        Map<String, Object> more = new HashMap<>(settings);
        more.put(setting, value);
        return new Installation(more, beneath, handOver);
    }

    String text(String setting) {
        return String.valueOf(settings.get(setting));
    }

    boolean demo() {
        return Boolean.parseBoolean(text("perspectief.demo"));
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
