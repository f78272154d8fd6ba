package nl.perspectief.installation.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import nl.perspectief.audit.chain.VerifyCommand;
import nl.perspectief.audit.security.OwnerEvent;
import nl.perspectief.audit.security.OwnerTrail;
import nl.perspectief.audit.security.SecurityCode;
import nl.perspectief.installation.preparation.OwnerGrounds;
import nl.perspectief.installation.settings.Options;
import nl.perspectief.shared.Unusable;

/**
 * {@code move}: all that an embedded installation holds goes to a PostgreSQL of the partnership itself, in one transaction:
 * each table is counted and added up on both sides before it is committed, and the logs are verified against a checkpoint of
 * before. Whatever happens, the folder stays as it was.
 */
final class MoveCommand {
    private static final int DONE = 0;

    private final OwnerGrounds to;

    private MoveCommand(OwnerGrounds to) {
        this.to = to;
    }

    static int run(OwnerGrounds to) {
        Options options = to.options();
        if (!options.external() || options.flag("data").isEmpty()) {
            throw new Unusable("move wil twee dingen weten: met --data de map waaruit, en met --database-url,"
                    + " --database-owner en --database-owner-password de database waarheen.");
        }
        try (OwnerGrounds from = OwnerGrounds.alone(options.embedded())) {
            if (from.demo()) {
                throw new Unusable("In " + options.data() + " wonen verzonnen mensen; de demo verhuist niet.");
            }
            return new MoveCommand(to).from(from);
        }
    }

    private int from(OwnerGrounds from) {
        Path checkpoint = checkpoint();
        try {
            if (verify(from, new VerifyCommand.Options(Optional.of(checkpoint.toString()), Optional.empty(), false))
                    != DONE) {
                throw new Unusable("De logboeken in de map zijn niet heel, of niet te lezen. Er is niets verhuisd.");
            }
            copy(from);
            int whole =
                    verify(to, new VerifyCommand.Options(Optional.empty(), Optional.of(checkpoint.toString()), true));
            System.out.println(
                    whole == DONE
                            ? "Verhuisd. De map is niet veranderd: zet haar opzij, en start er niet meer mee. Wat er nog moet:"
                                    + " PERSPECTIEF_PSEUDONYM_KEY, en user sub voor iedereen; zie docs/manual/beheer.md."
                            : "De logboeken zijn na het verhuizen niet heel. Gebruik deze database niet; de map is niet veranderd.");
            return whole;
        } finally {
            delete(checkpoint);
        }
    }

    private void copy(OwnerGrounds from) {
        to.owner().database().inTransaction(target -> {
            try (Connection source = from.superuserConnection().getConnection()) {
                source.setAutoCommit(false);
                TableCopy.between(source, target).all().forEach(System.out::println);
                OwnerTrail.note(
                        target,
                        OwnerEvent.of("move", SecurityCode.INSTALLATION_MOVED),
                        Clock.systemUTC().instant());
            } catch (IOException e) {
                throw new SQLException(e);
            }
        });
    }

    private static int verify(OwnerGrounds on, VerifyCommand.Options wanted) {
        return OwnerCommands.verify(on, wanted);
    }

    private static Path checkpoint() {
        try {
            Path folder = Files.createTempDirectory("perspectief-verhuizen");
            return folder.resolve("ijkpunt.txt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path checkpoint) {
        try {
            Files.deleteIfExists(checkpoint);
            Files.deleteIfExists(checkpoint.resolveSibling(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
