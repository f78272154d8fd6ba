package nl.perspectief.sharing.advice;

import java.util.List;
import java.util.Set;
import nl.perspectief.covenant.Extent;
import org.jspecify.annotations.Nullable;

/**
 * "May I share this?", in the ids of a covenant and without a word about a person. The giver is the organisation of who
 * asks.
 *
 * @param regime which covenant is asked
 * @param role in which the receiver will read; absent when the asker does not know
 * @param aims for what and in which phase, the usual one first; the one that comes nearest to a yes is answered
 * @param forms how much, the most first; the most that comes nearest to a yes is answered
 * @param matter the recorded thing that it is about; absent when it is about none in particular
 * @param told conditions of which the asker says that they hold; they only count where nothing better is known
 */
public record SharingQuestion(
        String regime,
        String category,
        String receiver,
        @Nullable String role,
        List<Aim> aims,
        List<Extent> forms,
        @Nullable Matter matter,
        Set<String> told) {
    public SharingQuestion {
        aims = List.copyOf(aims);
        forms = List.copyOf(forms);
        told = Set.copyOf(told);
    }
}
