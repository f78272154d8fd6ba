package nl.perspectief.covenant.analysis.space;

import java.util.List;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Truth;

/**
 * A smallest set of facts with which something is permitted, whatever else is known or not.
 *
 * @param holds conditions that must hold, in the order of the covenant
 * @param fails conditions that must be known not to hold, because they would wake a prohibition
 */
public record Way(List<String> holds, List<String> fails) {
    public Way {
        holds = List.copyOf(holds);
        fails = List.copyOf(fails);
    }

    /** These facts and nothing else. */
    public Facts facts() {
        return id -> holds.contains(id) ? Truth.TRUE : fails.contains(id) ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** Whether facts are enough for this way. */
    public boolean open(Facts facts) {
        return holds.stream().allMatch(id -> facts.of(id) == Truth.TRUE)
                && fails.stream().allMatch(id -> facts.of(id) == Truth.FALSE);
    }

    /** Whether another way asks all that this one does. */
    public boolean within(Way other) {
        return other.holds.containsAll(holds) && other.fails.containsAll(fails);
    }

    /** Whether it asks nothing at all. */
    public boolean unconditional() {
        return holds.isEmpty() && fails.isEmpty();
    }
}
