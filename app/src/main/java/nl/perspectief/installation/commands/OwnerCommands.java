package nl.perspectief.installation.commands;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import nl.perspectief.access.DecisionChain;
import nl.perspectief.access.TidyCommand;
import nl.perspectief.audit.chain.ChainedLog;
import nl.perspectief.audit.chain.Chains;
import nl.perspectief.audit.chain.VerifyCommand;
import nl.perspectief.bench.Held;
import nl.perspectief.identity.issuer.client.ClientCommand;
import nl.perspectief.identity.issuer.user.UserCommand;
import nl.perspectief.installation.embedded.EmbeddedDatabase;
import nl.perspectief.installation.embedded.Secrets;
import nl.perspectief.installation.preparation.OwnerGrounds;
import nl.perspectief.installation.settings.Options;
import nl.perspectief.organisations.owner.CommandOutput;
import nl.perspectief.organisations.owner.CommandRun;
import nl.perspectief.organisations.owner.RoleWords;
import nl.perspectief.registration.RegisterCommand;
import nl.perspectief.registration.RolesInRegister;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The commands that work as the owner of the tables: each a process that ends when its work is done. */
public final class OwnerCommands {
    private static final int DONE = 0;

    private final Options options;
    private final OwnerGrounds on;

    private OwnerCommands(Options options, OwnerGrounds on) {
        this.options = options;
        this.on = on;
    }

    public static int answer(Options options, OwnerGrounds on) {
        return new OwnerCommands(options, on).answer();
    }

    private int answer() {
        return switch (options.command()) {
            case MIGRATE -> say(on.preparation()); // done by opening
            case FIRST_LINK -> say(on.firstLink());
            case DESTROYED -> DestroyedCommand.run(on, options.words());
            case BACKUP -> BackupCommand.run(on, options.words());
            case MOVE -> MoveCommand.run(on);
            case VERIFY_LOGS -> verifyLogs();
            case TIDY_LOGS ->
                new TidyCommand(on.owner().database(), Clock.systemUTC(), System.out)
                        .run(options.number("log-years", TidyCommand.FEWEST_YEARS, 0, TidyCommand.MOST_YEARS));
            case USER -> user().run(options.words(), options.flags());
            case CLIENT -> new ClientCommand(run(), !options.external()).run(options.words());
            case NEIGHBOURHOOD -> new NeighbourhoodCommand(run()).run(options.words());
            case REGISTER -> register().show();
            case REGISTER_COVENANT -> register().covenant(options.words());
            case SIGN ->
                register()
                        .sign(
                                options.words(),
                                options.flag("covenant").orElse(null),
                                options.flag("version").orElse(null));
            case DPIA ->
                register().dpia(options.words(), options.flag("covenant").orElse(null));
            case POLICE_DECISION ->
                register()
                        .policeDecision(
                                options.words(), options.flag("covenant").orElse(null));
            case REGISTER_FACT ->
                register().fact(options.words(), options.flag("covenant").orElse(null));
            case START, HELP, DATABASE_ROLES, GENERATE, WARM_UP, LIFE, BEGIN_AGAIN, BENCH ->
                throw new IllegalArgumentException("not a command of the owner: " + options.command());
        };
    }

    private int verifyLogs() {
        return verify(
                on,
                new VerifyCommand.Options(
                        options.flag("checkpoint"),
                        options.flag("since"),
                        options.flag("all").isPresent()));
    }

    static int verify(OwnerGrounds on, VerifyCommand.Options wanted) {
        List<ChainedLog> logs = Stream.concat(Chains.ALL.stream(), Stream.of(DecisionChain.LOG, DecisionChain.ANSWERS))
                .toList();
        return new VerifyCommand(on.owner().tables(), logs, Clock.systemUTC(), System.out).run(wanted);
    }

    private static int say(String line) {
        System.out.println(line);
        return DONE;
    }

    private RegisterCommand register() {
        return new RegisterCommand(run());
    }

    private UserCommand user() {
        UserCommand user = options.external()
                ? UserCommand.ofExternalIssuer(run())
                : UserCommand.ofEmbeddedIssuer(run(), Secrets.in(options.data()).of("account-key"), System.in);
        return user.knowing(this::roleWords);
    }

    private RoleWords roleWords() {
        RoleWords[] words = {RoleWords.NONE};
        on.owner()
                .database()
                .inTransaction(connection -> words[0] =
                        RolesInRegister.of(connection, Clock.systemUTC().instant()));
        return words[0];
    }

    private CommandRun run() {
        return new CommandRun(
                on.owner().database(), Clock.systemUTC(), new CommandOutput(System.out, System.err), options.trial());
    }

    /**
     * How much an installation holds, of whomever; to say what was measured on. Counted by the one role that row-level
     * security does not bind, and nothing but the number is read.
     */
    public static Held held(Options options) {
        if (!EmbeddedDatabase.isIn(options.data())) {
            return new Held(0, 0);
        }
        try (OwnerGrounds grounds = OwnerGrounds.prepared(options)) {
            JdbcClient superuser = grounds.superuser();
            return new Held(count(superuser, "signal"), count(superuser, "case_file"));
        }
    }

    private static long count(JdbcClient superuser, String table) {
        return superuser.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
