package nl.perspectief.installation.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.perspectief.shared.Unusable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL inside the installation: durable, reachable from this machine with a password only. One that outlived its
 * application (kill -9) is stopped first, so that one data folder never has two; one that ends by itself is started again.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final DataFolder folder;
    private final PostgresServer server;
    private final int port;
    private final Thread ending = Thread.ofPlatform().name("ending").unstarted(this::endWithProcess);
    private volatile boolean closing;
    private volatile boolean handedOver;

    private EmbeddedDatabase(DataFolder folder, PostgresServer server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
    }

    /** Starts it in an open folder, and keeps it running until it is closed. Closing closes the folder too. */
    public static EmbeddedDatabase start(DataFolder folder) {
        try {
            PostgresServer server = new PostgresServer(PostgresPrograms.in(folder.path()), folder.path());
            server.stopLeftOver();
            if (!server.made()) {
                server.make(Secrets.ofOwner(folder.path()).of("postgres"));
            }
            EmbeddedDatabase database = new EmbeddedDatabase(folder, server, freePort());
            database.begin();
            return database;
        } catch (IOException e) {
            folder.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** From here on it ends with this process: at a signal no block of a program is left the way that it closes what it opened. */
    private synchronized void begin() throws IOException {
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            server.start(port);
        } catch (IOException e) {
            forgetEnding();
            throw e;
        }
        watch();
    }

    private void endWithProcess() {
        if (!handedOver) {
            close();
        }
    }

    /** Somebody else closes it when this process ends, after what still works with it. */
    public void handOver() {
        handedOver = true;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void watch() {
        server.process().ifPresent(process -> process.onExit().thenRunAsync(this::startAgain));
    }

    private synchronized void startAgain() {
        while (!closing) {
            try {
                LOG.warn("PostgreSQL ended; it is started again");
                server.stopLeftOver();
                server.start(port);
                watch();
                return;
            } catch (IOException | Unusable e) {
                LOG.error("{}", e.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    public String url() {
        return url(port);
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Whether a folder has one. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve("pg"));
    }

    /** Where the database of another application on this folder listens. */
    public static Optional<String> running(Path folder) {
        Path pg = folder.resolve("pg");
        return Postmaster.in(pg)
                .filter(postmaster -> postmaster.whose(pg) == Postmaster.Whose.THIS_FOLDERS)
                .map(postmaster -> url(postmaster.port()));
    }

    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            try {
                server.stop();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                folder.close();
                forgetEnding();
            }
        }
    }

    private void forgetEnding() {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException _) {
            // the process is ending
        }
    }
}
