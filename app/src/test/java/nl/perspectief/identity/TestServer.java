package nl.perspectief.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.perspectief.installation.TestInstallation;
import nl.perspectief.organisations.owner.OwnerDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * The real application on a real database, reached over HTTP. The one with demo data is started once and shared by all
 * tests of this JVM: leave no traces in it that another test could trip over.
 */
public final class TestServer implements AutoCloseable {
    /** All tests come from the same address, as an office of this many people would. */
    private static final Map<String, Object> ONE_ADDRESS = Map.of("perspectief.limits.people-per-address", "2000");

    private final Path folder;
    private final TestInstallation installation;

    private TestServer(Path folder, TestInstallation installation) {
        this.folder = folder;
        this.installation = installation;
    }

    /** The shared one, with the demo partnership. */
    public static TestServer demo() {
        return Shared.SERVER;
    }

    /** One of your own with other settings; close it. @param asked more of the command line */
    public static TestServer with(Map<String, Object> settings, String... asked) {
        Map<String, Object> all = new HashMap<>(ONE_ADDRESS);
        all.putAll(settings);
        try {
            Path folder = Files.createTempDirectory("perspectief-test");
            return new TestServer(folder, TestInstallation.start(folder, all, asked));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is, without a slash at the end. */
    public String url() {
        return "http://localhost:" + installation.port();
    }

    public int port() {
        return installation.port();
    }

    /** A browser without script that is not logged in. */
    public Visitor visitor() {
        return new Visitor(url());
    }

    /** A browser that comes from another address of this machine, such as {@code 127.0.0.2}. */
    public Visitor visitorFrom(String address) {
        return new Visitor(url(), InetAddress.ofLiteral(address));
    }

    /** Somebody of the demo, logged in the way everybody does: {@code as("sanne.jongerenwerk")}. */
    public Visitor as(String subject) {
        Visitor visitor = visitor();
        visitor.logIn(subject);
        return visitor;
    }

    /** As preparations and commands have it; the application itself has none. */
    public OwnerDatabase owner() {
        return installation.owner();
    }

    public <T> T bean(Class<T> type) {
        return installation.application().getBean(type);
    }

    /** Its database, read by somebody whom nothing there stops. */
    public JdbcClient superuser() {
        return installation.superuser(folder);
    }

    @Override
    public void close() {
        installation.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {
        static final TestServer SERVER = start();

        private static TestServer start() {
            TestServer server = with(Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }
    }
}
