package nl.perspectief.identity;

import org.jspecify.annotations.Nullable;

/**
 * A session of the application ended, by somebody's doing or because its time was over.
 *
 * @param subject the account, only when it exists: never what a stranger typed
 * @param reason a coarse one, in capitals
 */
public record SessionEnded(@Nullable String subject, String reason) {
    @Override
    public String toString() {
        return "SessionEnded[" + reason + "]";
    }
}
