package nl.perspectief.covenant.cli;

import java.util.Set;

/** Something that can be asked on the command line. */
interface Command {
    /** The words behind its name, and what it does with them, in Dutch. */
    String usage();

    /** Options of its own, with their dashes. */
    default Set<String> options() {
        return Set.of();
    }

    /** Whether it knows words of the form {@code name=value}. */
    default boolean takesNames() {
        return false;
    }

    /** How many folders and ids it needs at least. */
    default int least() {
        return 1;
    }

    /** How many it can use. */
    int most();

    /** Does it; the words have been checked against the above. */
    Answer run(Words words);
}
