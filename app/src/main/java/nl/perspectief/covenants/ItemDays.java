package nl.perspectief.covenants;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of an item that conditions look at, without a word of it.
 *
 * @param observedOn the day it happened or was seen
 * @param termEndsOn the day after which its source may no longer use it
 */
record ItemDays(@Nullable LocalDate observedOn, @Nullable LocalDate termEndsOn) {
    static ItemDays of(Item item) {
        return new ItemDays(item.observedOn(), item.termEndsOn());
    }
}
