package nl.perspectief.authzen.mapping;

import nl.perspectief.covenant.Truth;
import org.jspecify.annotations.Nullable;

/**
 * How one condition follows from a request.
 *
 * @param sameAs the other half of an equation; absent when {@code from} itself says true or false
 */
record Claim(Reference from, @Nullable Reference sameAs) {
    Truth truth(Reference.Known request) {
        String one = from.in(request);
        if (one == null) {
            return Truth.UNKNOWN;
        }
        if (sameAs == null) {
            return switch (one) {
                case "true" -> Truth.TRUE;
                case "false" -> Truth.FALSE;
                default -> Truth.UNKNOWN;
            };
        }
        String other = sameAs.in(request);
        return other == null ? Truth.UNKNOWN : Truth.of(one.equals(other));
    }
}
