package nl.perspectief.audit.security;

import org.jspecify.annotations.Nullable;

/**
 * Where a request came from, as far as a log may know.
 *
 * @param network a keyed hash of the prefix of the address: alike for one network, and telling nothing about it
 * @param session a keyed hash of the session's id, to join the lines of one session; opens nothing
 * @param trace the trace id of the request, which joins this line to the other logs
 */
public record Origin(
        @Nullable String network,
        @Nullable String session,
        @Nullable String trace) {
    public static final Origin NOWHERE = new Origin(null, null, null);
}
