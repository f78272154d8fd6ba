package nl.perspectief.audit.chain;

import java.util.UUID;

/** What the verifier says of one chain: one log of one organisation. */
public sealed interface ChainVerdict {
    UUID organisation();

    Log log();

    /**
     * Every line is there, unchanged and in its place.
     *
     * @param lines how many
     * @param head hash of the last line in hex; kept elsewhere it proves later that nothing before it was rewritten
     */
    record Whole(UUID organisation, Log log, long lines, String head) implements ChainVerdict {}

    /** @param sequence the first line that does not add up */
    record Broken(UUID organisation, Log log, long sequence, Why why) implements ChainVerdict {}

    /** What is wrong with the first broken line. */
    enum Why {
        /** The line does not have the content that its hash was made of. */
        CHANGED,
        /** The line is not there. */
        MISSING,
        /** The line does not follow on the one before it: moved, put in between, or the one before was rewritten. */
        ORDER
    }
}
