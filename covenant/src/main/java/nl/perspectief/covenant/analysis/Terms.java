package nl.perspectief.covenant.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The smallest sets of facts that suffice, none within another. Two functions of facts are the same, unknown facts
 * included, exactly when these are: what is permitted stays so as more becomes known, so the smallest sets say it all.
 */
record Terms(List<Bits> terms) {
    static final Terms NEVER = new Terms(List.of());

    static Terms of(Collection<Bits> terms) {
        if (terms.size() == 1) {
            return new Terms(List.copyOf(terms));
        }
        List<Bits> smallest = new ArrayList<>();
        for (Bits term : new HashSet<>(terms).stream().sorted().toList()) {
            if (smallest.stream().noneMatch(smaller -> smaller.within(term))) {
                smallest.add(term);
            }
        }
        return new Terms(List.copyOf(smallest));
    }

    boolean never() {
        return terms.isEmpty();
    }

    /** Both: every union of two that does not contradict itself. */
    Terms and(Terms other) {
        List<Bits> both = new ArrayList<>();
        boolean grew = false;
        for (Bits term : terms) {
            if (other.terms.stream().anyMatch(demand -> demand.within(term))) {
                both.add(term);
            } else {
                grew = true;
                other.terms.stream()
                        .map(term::or)
                        .filter(union -> !union.contradictory())
                        .forEach(both::add);
            }
        }
        return grew ? of(both) : this;
    }

    /** What is here and not there. */
    Terms minus(Terms other) {
        Set<Bits> gone = new HashSet<>(other.terms);
        return new Terms(terms.stream().filter(term -> !gone.contains(term)).toList());
    }
}
