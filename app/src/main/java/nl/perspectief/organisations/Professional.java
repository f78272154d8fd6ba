package nl.perspectief.organisations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person at work for one organisation.
 *
 * @param function the job as colleagues name it, such as "jongerenwerker"
 * @param contact absent for who did not say
 */
public record Professional(
        UUID id,
        Organisation organisation,
        String name,
        String function,
        @Nullable Contact contact) {
    public Professional(UUID id, Organisation organisation, String name, String function) {
        this(id, organisation, name, function, null);
    }
}
