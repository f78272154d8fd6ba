package nl.perspectief.boot;

import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ConfigurableApplicationContext;

/** One command: start everything, say where it is, stop everything on Ctrl-C. */
public final class CommandLine {
    private CommandLine() {}

    /** Runs what was asked; a request that cannot be done ends with one clear line and exit code 2. */
    public static void run(
            String[] arguments,
            BiFunction<Map<String, Object>, DisposableBean, ConfigurableApplicationContext> application) {
        try {
            Options options = Options.read(arguments, System.getenv());
            switch (options.command()) {
                case "start" -> start(options, application);
                default -> throw new Options.Unusable("De opdracht " + options.command() + " is er nog niet.");
            }
        } catch (Options.Unusable | EmbeddedDatabase.InUse e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void start(
            Options options,
            BiFunction<Map<String, Object>, DisposableBean, ConfigurableApplicationContext> application) {
        if (options.external()) {
            var _ = application.apply(Settings.external(options), () -> {});
            return;
        }
        Secrets secrets = Secrets.in(options.data());
        EmbeddedDatabase database = EmbeddedDatabase.start(options.data(), secrets);
        try {
            var _ = application.apply(Settings.embedded(options, database.url(), secrets), database::close);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        System.out.println("Perspectief staat klaar op http://localhost:" + options.port() + " (stoppen: Ctrl-C)");
    }
}
