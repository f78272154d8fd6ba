package nl.perspectief.installation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.perspectief.Perspectief;
import nl.perspectief.installation.database.Owner;
import nl.perspectief.installation.embedded.Secrets;
import nl.perspectief.installation.preparation.Preparation;
import nl.perspectief.installation.settings.Options;
import nl.perspectief.organisations.owner.OwnerDatabase;
import nl.perspectief.shared.FreePort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The installation as {@code start} makes it, in a folder of the test and on a free port. */
public record TestInstallation(ConfigurableApplicationContext application, int port, OwnerDatabase owner)
        implements AutoCloseable {
    /** Starts with settings on top of those of an embedded installation; an empty folder as if it was started before. */
    public static TestInstallation start(Path folder, Map<String, Object> extra, String... asked) {
        if (PreparedFolder.isEmpty(folder)) {
            List<String> words = List.of(asked);
            int demo = words.indexOf("--demo");
            PreparedFolder.copyTo(folder, demo < 0 ? "ja" : words.get(demo + 1));
        }
        return begin(folder, extra, asked, () -> PreparedKey.copyTo(folder));
    }

    /** The same, and an empty folder is made from nothing, to last. */
    static TestInstallation startAsItIs(Path folder, Map<String, Object> extra, String... asked) {
        return begin(folder, extra, asked, () -> {});
    }

    /** @param meanwhile between what a start does for the database and the start of the application */
    private static TestInstallation begin(Path folder, Map<String, Object> extra, String[] asked, Runnable meanwhile) {
        int port = FreePort.any();
        List<String> arguments =
                new ArrayList<>(List.of("start", "--data", folder.toString(), "--port", Integer.toString(port)));
        arguments.addAll(List.of(asked));
        Options options = Options.read(arguments.toArray(String[]::new), Map.of());
        Installation installation = Installation.alone(options, Preparation.here());
        meanwhile.run();
        Map<String, Object> settings = new LinkedHashMap<>(installation.settings());
        // tests log the same people in again and again; those of the limit set it themselves
        settings.put("perspectief.sessions-most", 100_000);
        settings.putAll(extra);
        return new TestInstallation(
                new Installation(settings, installation.beneath(), installation.handOver()).start(Perspectief::start),
                port,
                Owner.ofFolder(folder, installation.text("spring.datasource.url"))
                        .database());
    }

    /** The database of this folder as its superuser, whom no row-level security stops. */
    public JdbcClient superuser(Path folder) {
        String url = application.getEnvironment().getRequiredProperty("spring.datasource.url");
        return JdbcClient.create(new DriverManagerDataSource(
                url,
                "postgres",
                Secrets.ofOwner(folder.toAbsolutePath().normalize()).of("postgres")));
    }

    /** The tables as their owner reads them. */
    public DataSource ownerTables(Path folder) {
        return Owner.ofFolder(folder, application.getEnvironment().getRequiredProperty("spring.datasource.url"))
                .tables();
    }

    @Override
    public void close() {
        application.close();
    }
}
