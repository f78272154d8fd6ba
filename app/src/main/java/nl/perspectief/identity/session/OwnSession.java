package nl.perspectief.identity.session;

import java.time.Instant;

/**
 * A session of the person who looks.
 *
 * @param handle by which only this person can end it; it opens nothing
 * @param here whether it is the one they look from
 */
public record OwnSession(String handle, Device device, Instant since, Instant lastUsed, boolean here) {}
