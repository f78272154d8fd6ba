package nl.perspectief.covenant.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From one meaning to another, without loss: what to take out and what to add. */
record Delta(Change.Kind kind, Turn ways, Map<Limit, Turn> limits) {
    Delta {
        limits = Map.copyOf(limits);
    }

    record Turn(Terms lost, Terms gained) {
        static Turn between(Terms before, Terms after) {
            return new Turn(before.minus(after), after.minus(before));
        }

        boolean nothing() {
            return lost.never() && gained.never();
        }

        Terms apply(Terms before) {
            List<Bits> after = new ArrayList<>(before.minus(lost).terms());
            after.addAll(gained.terms());
            return Terms.of(after);
        }
    }

    static Delta between(Meaning before, Meaning after) {
        Map<Limit, Turn> limits = new HashMap<>();
        Set<Limit> all = new LinkedHashSet<>(before.limits().keySet());
        all.addAll(after.limits().keySet());
        for (Limit limit : all) {
            Turn turn = Turn.between(of(before, limit), of(after, limit));
            if (!turn.nothing()) {
                limits.put(limit, turn);
            }
        }
        Change.Kind kind =
                before.ways().never() ? Change.Kind.NEW : after.ways().never() ? Change.Kind.GONE : Change.Kind.CHANGED;
        return new Delta(kind, Turn.between(before.ways(), after.ways()), limits);
    }

    private static Terms of(Meaning meaning, Limit limit) {
        return meaning.limits().getOrDefault(limit, Terms.NEVER);
    }

    /** The meaning after, from the one before. */
    Meaning apply(Meaning before) {
        Map<Limit, Terms> after = new HashMap<>();
        Set<Limit> all = new HashSet<>(before.limits().keySet());
        all.addAll(limits.keySet());
        for (Limit limit : all) {
            Turn turn = limits.get(limit);
            Terms terms = turn == null ? of(before, limit) : turn.apply(of(before, limit));
            if (!terms.never()) {
                after.put(limit, terms);
            }
        }
        return new Meaning(ways.apply(before.ways()), after);
    }
}
