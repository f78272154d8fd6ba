package nl.perspectief.installation.preparation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import nl.perspectief.installation.database.Prepared;
import nl.perspectief.installation.embedded.Secrets;
import nl.perspectief.installation.settings.Command;
import nl.perspectief.installation.settings.Options;
import nl.perspectief.shared.Unusable;

/**
 * Has the owner's work on an embedded installation done: for the application in a process of its own, that alone reads the
 * owner's secrets and ends before the first request.
 */
public final class Preparation {
    private static final String PARENT = "perspectief.parent";

    private final BiFunction<Command, Options, String> owner;

    private Preparation(BiFunction<Command, Options, String> owner) {
        this.owner = owner;
    }

    /** In a process of its own. */
    public static Preparation apart() {
        return new Preparation(Preparation::run);
    }

    /** A process that works for another ends with it, also when that is killed: it would keep the folder from the next start. */
    public static void endWithParent() {
        Long parent = Long.getLong(PARENT);
        if (parent != null) {
            ProcessHandle.of(parent)
                    .map(ProcessHandle::onExit)
                    .orElseGet(() -> CompletableFuture.completedFuture(null))
                    .thenRun(() -> Runtime.getRuntime().halt(1));
        }
    }

    /** In this process, which is a command that ends by itself, or a test. */
    public static Preparation here() {
        return new Preparation((command, options) -> OwnerGrounds.carryOut(command, options));
    }

    /** Prepares what this build has not prepared yet. @param settings those of the application on it */
    public void unlessDone(Options options, Map<String, Object> settings) {
        if (!Secrets.apart(options.data()) || !done(settings)) {
            var _ = owner.apply(Command.MIGRATE, options);
        }
    }

    private static boolean done(Map<String, Object> settings) {
        try (Connection application = connect(settings)) {
            Prepared prepared = Prepared.of(application);
            return prepared == Prepared.NOW || prepared == Prepared.NEWER;
        } catch (SQLException _) {
            return false; // before its first start there is no such role
        }
    }

    static Connection connect(Map<String, Object> settings) throws SQLException {
        return DriverManager.getConnection(
                String.valueOf(settings.get("spring.datasource.url")),
                String.valueOf(settings.get("spring.datasource.username")),
                String.valueOf(settings.get("spring.datasource.password")));
    }

    /** The link by which the first administrator of a real installation begins; empty when there is somebody. */
    public String firstLink(Options options, Map<String, Object> settings) {
        try (Connection application = connect(settings);
                var query = application.createStatement();
                var rows = query.executeQuery("SELECT FROM published_professional LIMIT 1")) {
            return rows.next() ? "" : owner.apply(Command.FIRST_LINK, options);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where this process has what the JDK learned of the application, if it has. */
    private static List<String> learned() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-XX:AOTCache="))
                .toList();
    }

    /** One command in a process of its own. @throws Unusable with what it said, when it failed */
    static String run(Command command, Options options) {
        List<String> line =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        line.addAll(learned());
        line.addAll(List.of(
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-D" + PARENT + "=" + ProcessHandle.current().pid(),
                "-cp",
                System.getProperty("java.class.path"),
                "nl.perspectief.Perspectief",
                command.word()));
        try {
            ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
            // not as arguments, which everybody on the machine can read
            options.flags().forEach((flag, value) -> builder.environment().put(Options.variable(flag), value));
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new Unusable(said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
