package nl.perspectief.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import nl.perspectief.Perspectief;
import nl.perspectief.organisations.OwnerDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** The installation as {@code start} makes it, in a folder of the test and on a free port. */
public record TestInstallation(ConfigurableApplicationContext application, int port, OwnerDatabase owner)
        implements AutoCloseable {
    /** Starts with settings on top of those of an embedded installation. */
    public static TestInstallation start(Path folder, Map<String, Object> extra) {
        int port = freePort();
        String[] arguments = {"start", "--data", folder.toString(), "--port", Integer.toString(port)};
        Options options = Options.read(arguments, Map.of());
        Secrets secrets = Secrets.in(options.data());
        EmbeddedDatabase database = EmbeddedDatabase.start(options.data(), secrets);
        Map<String, Object> settings = Settings.embedded(options, database.url(), secrets, true);
        settings.putAll(extra);
        Installation installation = new Installation(settings, database::close);
        return new TestInstallation(installation.start(Perspectief::start), port, installation.ownerDatabase());
    }

    @Override
    public void close() {
        application.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
