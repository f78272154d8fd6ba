package nl.perspectief.covenant.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.perspectief.covenant.analysis.diagram.Bits;
import nl.perspectief.covenant.analysis.diagram.Terms;
import nl.perspectief.covenant.analysis.space.CellLogic;
import nl.perspectief.covenant.analysis.space.Limit;

/** From one meaning to another, without loss: what to take out and what to add. */
record Delta(Change.Kind kind, Turn ways, Map<Limit, Turn> limits) {
    Delta {
        limits = Map.copyOf(limits);
    }

    record Turn(Terms lost, Terms gained) {
        Terms apply(Terms before) {
            List<Bits> after = new ArrayList<>(before.minus(lost).terms());
            after.addAll(gained.terms());
            return Terms.of(after);
        }
    }

    private static Terms of(CellLogic meaning, Limit limit) {
        return meaning.limits().getOrDefault(limit, Terms.NEVER);
    }

    /** The meaning after, from the one before. */
    CellLogic apply(CellLogic before) {
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
        return new CellLogic(ways.apply(before.ways()), after);
    }
}
