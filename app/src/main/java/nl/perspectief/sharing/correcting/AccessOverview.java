package nl.perspectief.sharing.correcting;

import java.util.List;
import nl.perspectief.organisations.held.Held;
import nl.perspectief.organisations.held.PersonData;
import nl.perspectief.sharing.items.Identity;
import org.jspecify.annotations.Nullable;

/**
 * What all modules hold about one young person, to answer who asks to see it (AVG 15).
 *
 * @param whom absent when there is no name, and for who may not know it
 */
public record AccessOverview(@Nullable Identity whom, List<Part> parts) {
    /**
     * Of one module.
     *
     * @param title key of the text that names the module
     * @param unseen what it may hold of anybody and does not tell who looks
     */
    public record Part(String title, List<Held> held, List<PersonData.Unseen> unseen) {}
}
