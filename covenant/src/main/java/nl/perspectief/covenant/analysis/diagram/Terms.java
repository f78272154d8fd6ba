package nl.perspectief.covenant.analysis.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The smallest sets of facts that suffice, none within another. Two functions of facts are the same, unknown facts
 * included, exactly when these are: what is permitted stays so as more becomes known, so the smallest sets say it all.
 */
public record Terms(List<Bits> terms) {
    public static final Terms NEVER = new Terms(List.of());

    public static Terms of(Collection<Bits> terms) {
        if (terms.size() < 2) {
            return new Terms(List.copyOf(terms));
        }
        List<Bits> smallest = new ArrayList<>(terms.size());
        for (Bits term : new TreeSet<>(terms)) {
            if (!suffices(smallest, term)) {
                smallest.add(term);
            }
        }
        return new Terms(List.copyOf(smallest));
    }

    /** Whether one of some terms is within another. */
    private static boolean suffices(List<Bits> terms, Bits whole) {
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).within(whole)) {
                return true;
            }
        }
        return false;
    }

    public boolean never() {
        return terms.isEmpty();
    }

    /** Both: every union of two that does not contradict itself. */
    Terms and(Terms other) {
        List<Bits> both = new ArrayList<>();
        boolean grew = false;
        for (Bits term : terms) {
            if (suffices(other.terms, term)) {
                both.add(term);
            } else {
                grew = true;
                for (Bits demand : other.terms) {
                    Bits union = term.or(demand);
                    if (!union.contradictory()) {
                        both.add(union);
                    }
                }
            }
        }
        return grew ? of(both) : this;
    }

    /** Either. */
    Terms or(Terms other) {
        List<Bits> either = new ArrayList<>(terms);
        either.addAll(other.terms);
        return of(either);
    }

    /** What is here and not there. */
    public Terms minus(Terms other) {
        Set<Bits> gone = new HashSet<>(other.terms);
        return new Terms(terms.stream().filter(term -> !gone.contains(term)).toList());
    }
}
