package nl.perspectief.covenant.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.analysis.space.CellLogics;
import nl.perspectief.covenant.analysis.space.Landscape;

/** What rules do where they speak together: one walk along every set of rules that speaks somewhere. */
final class Together {
    private final Landscape landscape;
    private final CellLogics meanings;
    private final List<Rule> rules;
    /** The first set with each rule, or -1. */
    private final int[] spots;
    /** Permissions that can be a reason to permit, prohibitions that can stop one. */
    private final BitSet works = new BitSet();
    /** Rules without which some answer is another. */
    private final BitSet matters = new BitSet();

    private final BitSet seen = new BitSet();
    private final List<Contradiction> contradictions = new ArrayList<>();

    /** A permission and a prohibition that can both hold, in a cell of a spot. */
    record Contradiction(int permission, int prohibition, int spot) {}

    Together(Landscape landscape) {
        this.landscape = landscape;
        this.meanings = landscape.meanings;
        this.rules = landscape.covenant.rules();
        this.spots = new int[rules.size()];
        Arrays.fill(spots, -1);
        for (int spot = 0; spot < landscape.spots().count(); spot++) {
            visit(spot, landscape.spots().rules(spot));
        }
    }

    private void visit(int spot, int[] those) {
        int[] whole = null;
        for (int rule : those) {
            if (rule == rules.size()) {
                continue;
            }
            spots[rule] = spots[rule] < 0 ? spot : spots[rule];
            if (meanings.permits(rule)) {
                beside(rule, spot, those);
            }
            if (!matters.get(rule)) {
                whole = whole == null ? meanings.of(those, those.length) : whole;
                int[] rest = IntStream.of(those).filter(other -> other != rule).toArray();
                matters.set(rule, !Arrays.equals(whole, meanings.of(rest, rest.length)));
            }
        }
    }

    private void beside(int permission, int spot, int[] those) {
        if (!works.get(permission)) {
            works.set(permission, meanings.alone(permission, those, those.length));
        }
        for (int other : those) {
            if (other < rules.size() && !meanings.permits(other)) {
                int pair = permission * rules.size() + other;
                if (!seen.get(pair)) {
                    seen.set(pair);
                    meet(permission, other, spot);
                }
            }
        }
    }

    /**
     * Where a permission works, its own conditions hold: a prohibition that they do not lift may work too, and stops it. Both
     * work for certain when something that lifts it can fail meanwhile.
     */
    private void meet(int permission, int prohibition, int spot) {
        List<String> lifting = rules.get(prohibition).unless();
        List<String> holding = rules.get(permission).all();
        if (lifting.isEmpty() || !holding.containsAll(lifting)) {
            works.set(prohibition);
        }
        Set<String> both = new HashSet<>(holding);
        both.addAll(rules.get(prohibition).all());
        if (lifting.isEmpty() || !both.containsAll(lifting)) {
            contradictions.add(new Contradiction(permission, prohibition, spot));
        }
    }

    /** The first spot of a rule, or -1. */
    int spot(int rule) {
        return spots[rule];
    }

    boolean works(int rule) {
        return works.get(rule);
    }

    boolean matters(int rule) {
        return matters.get(rule);
    }

    List<Contradiction> contradictions() {
        return contradictions;
    }

    /** The prohibitions that speak somewhere with a permission. */
    IntStream prohibitionsBeside(int permission) {
        return IntStream.range(0, rules.size()).filter(rule -> seen.get(permission * rules.size() + rule));
    }
}
