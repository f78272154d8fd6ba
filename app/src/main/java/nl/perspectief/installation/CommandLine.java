package nl.perspectief.installation;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.ToIntFunction;
import nl.perspectief.bench.BenchCommand;
import nl.perspectief.bench.Held;
import nl.perspectief.installation.commands.FileMistake;
import nl.perspectief.installation.commands.OwnerCommands;
import nl.perspectief.installation.database.DatabaseRoles;
import nl.perspectief.installation.database.Owner;
import nl.perspectief.installation.embedded.DataFolder;
import nl.perspectief.installation.embedded.DemoFolder;
import nl.perspectief.installation.embedded.FolderMark;
import nl.perspectief.installation.embedded.LifeFolder;
import nl.perspectief.installation.preparation.OwnerGrounds;
import nl.perspectief.installation.preparation.Preflight;
import nl.perspectief.installation.preparation.Preparation;
import nl.perspectief.installation.settings.Command;
import nl.perspectief.installation.settings.Demo;
import nl.perspectief.installation.settings.Options;
import nl.perspectief.shared.Unusable;
import nl.perspectief.synthetic.GenerateCommand;
import nl.perspectief.synthetic.life.LifeCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/** One command: start everything, say where it is, stop everything on Ctrl-C. */
public final class CommandLine {
    private static final Logger LOG = LoggerFactory.getLogger(CommandLine.class);
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int UNUSABLE = 2;
    private static final int MOST_MADE_UP = 10_000_000;

    private final Options options;
    private final Application application;

    CommandLine(Options options, Application application) {
        this.options = options;
        this.application = application;
    }

    /** Runs what was asked; a request that cannot be done ends with one clear line and exit code 2. */
    public static void run(String[] arguments, Application application) {
        quiet();
        Preparation.endWithParent();
        try {
            CommandLine line = new CommandLine(Options.read(arguments, System.getenv()), application);
            if (line.options.command() == Command.START) {
                line.start();
            } else {
                System.exit(line.answer());
            }
        } catch (Unusable | DataFolder.InUse e) {
            System.err.println(e.getMessage());
            System.exit(UNUSABLE);
        } catch (RuntimeException e) {
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
            if (cause instanceof Unusable) {
                System.err.println(cause.getMessage());
                System.exit(UNUSABLE);
            }
            if (!(cause instanceof SQLException || cause instanceof IOException)) {
                throw e;
            }
            System.err.println("Dit ging mis: " + FileMistake.words(cause));
            System.exit(FAILED);
        }
    }

    /** Until the application sets up its own logging, only what is wrong is worth a line. */
    private static void quiet() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
    }

    private void start() {
        Preflight.settings(options);
        Preflight.door(options);
        if (options.jsonLog()) {
            // read by Spring Boot before there are settings of ours
            System.setProperty("logging.structured.format.console", "ecs");
        }
        Preparation preparation = Preparation.apart();
        Installation installation = Installation.alone(options, preparation);
        var _ = installation.start(application);
        String origin = installation.text("perspectief.public-url");
        if (!options.external()) {
            FolderMark.of(options.data()).startedAt(origin);
        }
        String ready = "Perspectief staat klaar op " + origin + " (stoppen: Ctrl-C)";
        if (options.jsonLog()) {
            LOG.info(ready);
            return; // a link that opens the installation does not belong where logs are gathered; first-link shows it
        }
        System.out.println(ready);
        if (!options.external() && !installation.demo()) {
            preparation.firstLink(options, installation.settings()).lines().forEach(System.out::println);
        }
    }

    /** Does what was asked, other than starting, and gives the exit code. */
    int answer() {
        return switch (options.command()) {
            case START -> throw new IllegalArgumentException("starting does not end with an answer");
            case HELP ->
                print("Gebruik: ./perspectief [opdracht] [--optie waarde …]\n\n" + Command.overview()
                        + "\n  covenant           een convenant nakijken, uitleggen of vergelijken, zonder server"
                        + "\n  statistics         rekenen met aantallen uit een CSV-bestand: statistics shrink | rank | funnel | km | logrank | mcf BESTAND"
                        + "\n  test               alle controles en tests, en wat daarvoor nodig is\n\n"
                        + "Alles over opties: docs/manual/installeren.md");
            case DATABASE_ROLES -> print(DatabaseRoles.forOwnDatabase());
            case GENERATE -> generate();
            case WARM_UP -> warmUp();
            case LIFE -> life();
            case BEGIN_AGAIN -> beginAgain();
            case BENCH -> bench();
            default -> asOwner(grounds -> OwnerCommands.answer(options, grounds));
        };
    }

    private static int print(String text) {
        System.out.println(text);
        return DONE;
    }

    private int asOwner(ToIntFunction<OwnerGrounds> work) {
        try (OwnerGrounds grounds = OwnerGrounds.prepared(options)) {
            return work.applyAsInt(grounds);
        }
    }

    private int generate() {
        GenerateCommand.Wanted wanted =
                new GenerateCommand.Wanted(signals(1_000), cases(100), options.number("seed", 1, 0, Integer.MAX_VALUE));
        Installation installation = Installation.joined(options, Preparation.here());
        if (!installation.demo()) {
            installation.close();
            throw new Unusable("Verzonnen gegevens horen alleen in een installatie met voorbeeldmensen (--demo ja).");
        }
        try (var context = installation.startAside(application)) {
            Owner owner = Owner.ofFolder(options.data(), installation.text("spring.datasource.url"));
            return GenerateCommand.run(context, owner.database(), wanted, System.out);
        }
    }

    private int signals(int otherwise) {
        return options.number("signals", otherwise, 0, MOST_MADE_UP);
    }

    private int cases(int otherwise) {
        return options.number("cases", otherwise, 0, MOST_MADE_UP);
    }

    private int warmUp() {
        Installation installation = Installation.alone(options.onPort(freePort()), Preparation.here());
        try (var context = installation.start(application)) {
            BenchCommand.lookAround(installation.text("perspectief.public-url"));
            return context.isActive() ? DONE : FAILED;
        }
    }

    /** Never joins an application that runs, and never an external database: it begins with nothing. */
    private int life() {
        LifeFolder folder = LifeFolder.at(options.data());
        if (options.flag("data").isEmpty() || !Demo.in(options)) {
            throw new Unusable("life maakt een nieuwe map met voorbeeldmensen: life --data MAP, zonder --demo nee.");
        }
        folder.begin();
        Installation installation = Installation.alone(options.embedded(), Preparation.here())
                .with("perspectief.clock", LifeCommand.clock());
        try (var context = installation.startAside(application)) {
            folder.finish(LifeCommand.tell(context));
        }
        return DONE;
    }

    /** The next start finds no folder, and begins as a first one does. */
    private int beginAgain() {
        if (options.external()) {
            throw new Unusable("Alleen de demo in een gegevensmap (--data) kan opnieuw beginnen.");
        }
        Path aside = DemoFolder.at(options.data()).putAside();
        return print("De demo begint bij de volgende start opnieuw. Wat er was, staat in " + aside
                + ", tot je dit nog eens vraagt. Start nu met: ./perspectief"
                + options.flag("data").map(data -> " --data " + data).orElse(""));
    }

    private int bench() {
        String launcher = Objects.requireNonNullElse(System.getenv("PERSPECTIEF_LAUNCHER"), "./perspectief");
        Path data = options.flag("data")
                .map(Path::of)
                .orElse(Path.of(launcher).resolveSibling("app/target/bench"))
                .toAbsolutePath()
                .normalize();
        Held wanted = new Held(signals(20_000), cases(10_000));
        return BenchCommand.run(
                new BenchCommand.Folder(
                        data,
                        wanted,
                        () -> OwnerCommands.held(options.onData(data)),
                        () -> OwnerGrounds.prepared(options.onData(data))
                                .owner()
                                .tables()),
                launcher,
                options.words(),
                System.out);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
