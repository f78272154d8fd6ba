package nl.perspectief.authzen.protocol;

import java.util.Map;
import java.util.Optional;
import nl.perspectief.covenant.Truth;

/**
 * The {@code context} of a question.
 *
 * @param values texts, numbers and truths as text
 * @param conditions what the asker says of the covenant's conditions, under {@code context.conditions}
 */
public record RequestContext(Map<String, String> values, Map<String, Truth> conditions) {
    public static final RequestContext NONE = new RequestContext(Map.of(), Map.of());

    /** A value that is there. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
