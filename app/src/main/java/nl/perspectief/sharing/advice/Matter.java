package nl.perspectief.sharing.advice;

import java.util.UUID;
import nl.perspectief.covenant.Extent;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.register.facts.ItemDays;

/**
 * One thing that was recorded and that somebody may want to share, without a word of it.
 *
 * @param own whether the asker's organisation recorded it
 * @param days that conditions look at
 * @param circumstances of its file, with what was recorded by hand about this very thing
 * @param chosen what an address where one gives ends in to give this very thing; empty when that asks again
 */
public record Matter(
        UUID item,
        boolean own,
        String category,
        Extent form,
        ItemDays days,
        Circumstances circumstances,
        String chosen) {
    /** Whether the covenant makes no difference between the two. */
    boolean sameKind(Matter other) {
        return category.equals(other.category) && form == other.form;
    }
}
