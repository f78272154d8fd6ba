package nl.perspectief.organisations.owner;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * One command on the registers: what it does is one transaction of the owner, and what it says is printed after that was
 * committed, so that the output is proof. A trial does and says the same, and undoes it.
 */
public final class CommandRun {
    public static final int DONE = 0;
    /** What was asked cannot be done, or not be told from its words: something for who asked to mend. */
    public static final int REFUSED = 2;

    private final OwnerDatabase owner;
    private final Clock clock;
    private final CommandOutput output;
    private final boolean trial;
    private final List<String> lines = new ArrayList<>();
    private boolean changed;

    public CommandRun(OwnerDatabase owner, Clock clock, CommandOutput output, boolean trial) {
        this.owner = owner;
        this.clock = clock;
        this.output = output;
        this.trial = trial;
    }

    /** What to do on a connection of the owner. */
    @FunctionalInterface
    public interface Work {
        /** @return {@link #DONE} or {@link #REFUSED}, and then nothing stays of it */
        int on(Connection connection) throws SQLException;
    }

    /** @return what the work answered */
    public int run(Work work) {
        int[] code = {DONE};
        changed = false;
        owner.inTransaction(connection -> {
            code[0] = work.on(connection);
            if (trial || code[0] != DONE) {
                connection.rollback();
            }
        });
        if (trial && code[0] == DONE) {
            say("(proef: er is niets veranderd)");
        }
        lines.forEach((code[0] == DONE ? output.results() : output.refusals())::println);
        lines.clear();
        return code[0];
    }

    /** Whether something was changed so far. */
    public boolean changed() {
        return changed;
    }

    /** Whether everything is undone at the end. */
    public boolean trial() {
        return trial;
    }

    public Instant now() {
        return clock.instant();
    }

    /** Something was changed: the line says when and by whom on this machine. */
    public void did(String line) {
        changed = true;
        say((trial ? "proef" : clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + System.getProperty("user.name"))
                + ": " + line);
    }

    public void say(String line) {
        lines.add(line);
    }

    /** The answer of work that will not be done. */
    public int refuse(String line) {
        say(line);
        return REFUSED;
    }

    /** A line for words that no transaction is needed to refuse. */
    public int misused(String line) {
        output.refusals().println(line);
        return REFUSED;
    }
}
