package nl.perspectief.covenant.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.covenant.analysis.diagram.Diagrams;
import nl.perspectief.covenant.analysis.diagram.Formulas;
import nl.perspectief.covenant.analysis.diagram.Pairs;
import nl.perspectief.covenant.analysis.diagram.Terms;
import nl.perspectief.covenant.analysis.space.CellLogics;
import nl.perspectief.covenant.analysis.space.Limit;
import nl.perspectief.covenant.analysis.space.Universe;

/** What happens to meanings between two versions, each with a number. */
final class Deltas {
    private final Universe universe;
    private final List<Delta> deltas = new ArrayList<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();
    /** From a function of facts to another: which turn that is. */
    private final Pairs known = new Pairs();
    /** The turns, by what is lost and what is gained. */
    private final Pairs turns = new Pairs();

    private final List<Delta.Turn> written = new ArrayList<>();
    /** Turn after turn, so that deltas with the same ones end at the same number. */
    private final Pairs chain = new Pairs();

    Deltas(Universe universe) {
        this.universe = universe;
    }

    /** The number of what happens between two meanings; nothing when they are the same. */
    int number(int[] before, int[] after) {
        int end = 0;
        for (int place = 0; place < before.length; place++) {
            if (before[place] != after[place]) {
                end = 1 + chain.number(end, turn(before[place], after[place]) * before.length + place);
            }
        }
        if (end == 0) {
            return Diagrams.NOTHING;
        }
        Change.Kind kind = kind(before[CellLogics.WAYS], after[CellLogics.WAYS]);
        int known = end * Change.Kind.values().length + kind.ordinal();
        return numbers.computeIfAbsent(known, _ -> {
            deltas.add(delta(kind, before, after));
            return deltas.size();
        });
    }

    private static Change.Kind kind(int before, int after) {
        return before == Formulas.NEVER
                ? Change.Kind.NEW
                : after == Formulas.NEVER ? Change.Kind.GONE : Change.Kind.CHANGED;
    }

    private int turn(int before, int after) {
        int turn = known.get(before, after);
        if (turn < 0) {
            Terms lost = universe.formulas.terms(before).minus(universe.formulas.terms(after));
            Terms gained = universe.formulas.terms(after).minus(universe.formulas.terms(before));
            turn = turns.number(universe.formulas.number(lost), universe.formulas.number(gained));
            known.put(before, after, turn);
            if (turn == written.size()) {
                written.add(new Delta.Turn(lost, gained));
            }
        }
        return turn;
    }

    private Delta delta(Change.Kind kind, int[] before, int[] after) {
        Delta.Turn ways = new Delta.Turn(Terms.NEVER, Terms.NEVER);
        Map<Limit, Delta.Turn> limits = new HashMap<>();
        for (int place = 0; place < before.length; place++) {
            if (before[place] != after[place]) {
                Delta.Turn turn = written.get(turn(before[place], after[place]));
                if (place == CellLogics.WAYS) {
                    ways = turn;
                } else {
                    limits.put(universe.limits.get(place - 1), turn);
                }
            }
        }
        return new Delta(kind, ways, limits);
    }

    Delta get(int number) {
        return deltas.get(number - 1);
    }

    int count() {
        return deltas.size();
    }
}
