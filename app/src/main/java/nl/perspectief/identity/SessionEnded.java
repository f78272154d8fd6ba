package nl.perspectief.identity;

import org.jspecify.annotations.Nullable;

/**
 * A session of the application ended, by somebody's doing or because its time was over.
 *
 * @param subject the account, only when it exists: never what a stranger typed
 */
public record SessionEnded(@Nullable String subject, Reason reason) {
    /** Coarse, as the log has it. */
    public enum Reason {
        /** It lasted as long as one may. */
        LONGEST,
        /** Nobody did anything for so long. */
        IDLE,
        /** The same person began too many others. */
        TOO_MANY,
        /** By the same person, in another session. */
        FROM_ELSEWHERE,
        LOGGED_OUT,
        /** Logged out here and everywhere else. */
        EVERYWHERE
    }

    @Override
    public String toString() {
        return "SessionEnded[" + reason + "]";
    }
}
