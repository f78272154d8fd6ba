package nl.perspectief.authzen.protocol;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A subject, action or resource as asked.
 *
 * @param type empty for an action, which has none
 * @param id the name of an action
 * @param properties texts, numbers and truths as text; what is a list or an object is not kept
 */
public record Entity(String type, String id, Map<String, String> properties) {
    /** The value under a name of the protocol ({@code type}, {@code id}, {@code name}) or of a property. */
    @Nullable
    public String of(String name) {
        return switch (name) {
            case "type" -> type;
            case "id", "name" -> id;
            default -> properties.get(name);
        };
    }
}
