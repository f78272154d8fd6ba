package nl.perspectief.sharing.advice;

import java.util.Set;
import nl.perspectief.covenant.Extent;
import org.jspecify.annotations.Nullable;

/**
 * "May I share this?", in the ids of a covenant and without a word about a person. The giver is the organisation of who
 * asks.
 *
 * @param regime which covenant is asked
 * @param role in which the receiver will read; absent when the asker does not know
 * @param told conditions of which the asker says that they hold; they only count where nothing better is known
 */
public record SharingQuestion(
        String regime,
        String category,
        String receiver,
        @Nullable String role,
        String purpose,
        String phase,
        Extent form,
        Set<String> told) {
    public SharingQuestion {
        told = Set.copyOf(told);
    }
}
