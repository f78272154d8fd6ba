package nl.perspectief.drafts;

import java.time.Instant;

/** What became of asking to keep what was typed. */
public sealed interface Keeping {
    /** It is kept, as it was at this moment. */
    record Done(Instant at) implements Keeping {}

    /** It is not. */
    record Not(Why why) implements Keeping {}

    /** Why it is not kept: the last part of a key of texts. */
    enum Why {
        /** That page has no form of which typing is kept. */
        UNKNOWN,
        /** Nothing stands in it. */
        EMPTY,
        /** It is more than people type. */
        TOO_LARGE,
        /** So many wait already. */
        TOO_MANY,
        /** It was sent meanwhile, and is in the thing itself. */
        SENT
    }
}
