package nl.perspectief.covenant;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The covenant's answer to a {@link Question}. Only a {@link Permit} gives anything. */
public sealed interface Decision {
    /**
     * It may.
     *
     * @param rules every permission that holds, in the order of the document
     * @param onward the strictest of them
     * @param keep the shortest of them; absent when none says
     * @param obligations all of them together
     */
    record Permit(List<Rule> rules, Onward onward, @Nullable ReadingTerm keep, Set<Obligation> obligations)
            implements Decision {}

    /**
     * It may not.
     *
     * @param rules the prohibitions that hold; or, when none does, the permissions that fail; empty when no rule speaks of it
     * @param missing conditions of those permissions that are known not to hold
     */
    record Refusal(List<Rule> rules, List<String> missing) implements Decision {}

    /**
     * It cannot be told, and therefore may not.
     *
     * @param rules the rules that wait for a fact
     * @param unknown the facts they wait for: "feit ontbreekt"
     */
    record Undetermined(List<Rule> rules, List<String> unknown) implements Decision {}

    /** Whether something is given. */
    default boolean permitted() {
        return this instanceof Permit;
    }
}
