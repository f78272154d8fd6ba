package nl.perspectief.signals.police;

import java.time.LocalDate;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.warning.Nameless;

/**
 * What the police tells of a contact: facts, and nobody else.
 *
 * @param where in broad words, no address
 * @param sourceUntil the day after which the police itself may not use it any more (Wpg 8 and 14)
 */
public record PoliceTold(LocalDate on, As as, Nameless where, Nameless seen, LocalDate sourceUntil) {
    /** As what the young person was there, as the police recorded it; with the words by which a summary begins. */
    public enum As {
        VICTIM("Als slachtoffer"),
        WITNESS("Als getuige"),
        SUSPECT("Als verdachte"),
        NEITHER("Rol niet vastgesteld");

        private final String first;

        As(String first) {
            this.first = first;
        }
    }

    /** As what first, so that a victim or a witness is read as such. */
    Narrative narrative() {
        return new Narrative(as.first + ". Plek: " + where.text() + ".\n" + seen.text());
    }
}
