package nl.perspectief.organisations.owner;

import java.io.PrintStream;

/**
 * Where a command says what it did, and where it says what it will not do: results can then be kept or piped on.
 *
 * @param results standard output
 * @param refusals standard error
 */
public record CommandOutput(PrintStream results, PrintStream refusals) {
    /** Both in one place. */
    public static CommandOutput of(PrintStream both) {
        return new CommandOutput(both, both);
    }
}
