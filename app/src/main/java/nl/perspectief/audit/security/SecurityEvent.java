package nl.perspectief.audit.security;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a request, about to be written. Codes, ids and patterns of endpoints only: never what somebody
 * typed, and never a word about a young person.
 *
 * @param reason a coarse one, in capitals
 * @param subject the account it is about, only when there is such an account; the line gets the ids of its mandates
 * @param professional the mandate it is about, when that is known; then the subject is left out of account
 * @param client the id that a partner's system gave, known or not
 * @param place the pattern of the endpoint, never its address
 */
public record SecurityEvent(
        SecurityCode code,
        @Nullable String reason,
        @Nullable String subject,
        @Nullable UUID professional,
        @Nullable UUID client,
        @Nullable String place,
        Origin origin) {
    public static SecurityEvent of(SecurityCode code, @Nullable String reason, Origin origin) {
        return new SecurityEvent(code, reason, null, null, null, null, origin);
    }

    public SecurityEvent about(@Nullable String account) {
        return new SecurityEvent(code, reason, account, professional, client, place, origin);
    }

    public SecurityEvent by(@Nullable UUID mandate) {
        return new SecurityEvent(code, reason, subject, mandate, client, place, origin);
    }

    public SecurityEvent from(@Nullable UUID system) {
        return new SecurityEvent(code, reason, subject, professional, system, place, origin);
    }

    public SecurityEvent at(@Nullable String pattern) {
        return new SecurityEvent(code, reason, subject, professional, client, pattern, origin);
    }

    /** Whether nothing says that this is anybody of the partnership. */
    boolean ofStranger() {
        return subject == null && professional == null;
    }

    /** The same without what differs from one to the next, to be counted. */
    SecurityEvent counted(boolean withNetwork) {
        Origin coarse = new Origin(withNetwork ? origin.network() : null, ofStranger() ? null : origin.session(), null);
        return new SecurityEvent(code, reason, subject, professional, ofStranger() ? null : client, null, coarse);
    }

    @Override
    public String toString() {
        return "SecurityEvent[" + code + "]";
    }
}
