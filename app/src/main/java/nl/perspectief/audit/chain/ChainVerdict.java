package nl.perspectief.audit.chain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the verifier says of one chain: one log of one organisation, or of the installation. */
public sealed interface ChainVerdict {
    UUID organisation();

    ChainedLog log();

    /**
     * Every line that was read is there, unchanged and in its place.
     *
     * @param lines how many were read
     * @param last the last line; kept elsewhere it proves later that nothing before it was rewritten
     * @param tail the lines that were added since the last seal; nothing vouches for them yet
     */
    record Whole(UUID organisation, ChainedLog log, long lines, Checkpoint.Mark last, Tail tail)
            implements ChainVerdict {
        /** The hash of the last line, in hex. */
        public String head() {
            return last.hash();
        }
    }

    /** Lines without a seal yet. @param oldest when the first of them was written; absent when there are none */
    record Tail(long lines, @Nullable Instant oldest) {
        static final Tail NONE = new Tail(0, null);
    }

    /** @param sequence the first line that does not add up */
    record Broken(UUID organisation, ChainedLog log, long sequence, Why why) implements ChainVerdict {}

    /** What is wrong with the first broken line. */
    enum Why {
        /** The line does not have the content that its hash was made of. */
        CHANGED,
        /** The line is not there. */
        MISSING,
        /** The line does not follow on the one before it: moved, put in between, or the one before was rewritten. */
        ORDER,
        /** The line was hashed in a format that nobody knows. */
        FORMAT,
        /** The seal over the line is not there, or is not as it was made. */
        SEAL,
        /** Lines stand outside the chain that were written after it began. */
        OUTSIDE,
        /** The line has another hash than it had at the checkpoint: it, or something before it, was rewritten. */
        REWRITTEN,
        /** The line was there at the checkpoint, and it and all after it are gone. */
        CUT,
        /** The chain was there at the checkpoint and is gone whole. */
        VANISHED,
        /** The line was removed before its term was over. */
        EARLY
    }
}
