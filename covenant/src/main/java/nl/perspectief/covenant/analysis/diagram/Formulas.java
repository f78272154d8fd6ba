package nl.perspectief.covenant.analysis.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Functions of facts as numbers: equal ones have the same, and what two of them make together is worked out once. */
public final class Formulas {
    /** The function that no facts satisfy. */
    public static final int NEVER = Diagrams.NOTHING;
    /** The one that asks nothing. */
    public static final int ALWAYS = 1;

    private final List<Terms> formulas = new ArrayList<>();
    private final Map<Terms, Integer> numbers = new HashMap<>();
    private final Pairs both = new Pairs();
    private final Pairs either = new Pairs();

    /** @param nothing the set that asks nothing */
    public Formulas(Bits nothing) {
        number(Terms.NEVER);
        number(Terms.of(List.of(nothing)));
    }

    public int number(Terms terms) {
        return numbers.computeIfAbsent(terms, fresh -> {
            formulas.add(fresh);
            return formulas.size() - 1;
        });
    }

    public Terms terms(int number) {
        return formulas.get(number);
    }

    public int size() {
        return formulas.size();
    }

    public int and(int one, int other) {
        if (one == NEVER || other == ALWAYS || one == other) {
            return one;
        }
        if (other == NEVER || one == ALWAYS) {
            return other;
        }
        int least = Math.min(one, other);
        int most = Math.max(one, other);
        int known = both.get(least, most);
        if (known < 0) {
            known = number(terms(least).and(terms(most)));
            both.put(least, most, known);
        }
        return known;
    }

    public int or(int one, int other) {
        if (one == NEVER || other == ALWAYS || one == other) {
            return other;
        }
        if (other == NEVER || one == ALWAYS) {
            return one;
        }
        int least = Math.min(one, other);
        int most = Math.max(one, other);
        int known = either.get(least, most);
        if (known < 0) {
            known = number(terms(least).or(terms(most)));
            either.put(least, most, known);
        }
        return known;
    }
}
