package nl.perspectief.covenant.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.perspectief.covenant.Explanation;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.vocabulary.Condition;

/**
 * What is missing. For each permission there is at most one smallest set: its own conditions, and then, as long as a
 * prohibition is awake or may be, all that lifts that one; making things true can wake another, so this goes on until
 * nothing changes.
 */
final class NearMisses {
    private final Guard[] forbids;
    private final KnownFacts facts;
    private final long[] curable;
    private final List<Condition> conditions;
    private final int[] asked;

    /** @param curable a bit for each condition that has a remedy @param asked the numbers of the conditions that count */
    NearMisses(Guard[] forbids, KnownFacts facts, long[] curable, List<Condition> conditions, int[] asked) {
        this.forbids = forbids;
        this.facts = facts;
        this.curable = curable;
        this.conditions = conditions;
        this.asked = asked;
    }

    /** Every smallest set, none within another. */
    List<Explanation.Way> ways(Guard[] permits, long[] mask) {
        List<Explanation.Way> ways = new ArrayList<>();
        for (Guard permit : permits) {
            cured(permit, mask).ifPresent(then -> ways.add(new Explanation.Way(permit.rule(), missing(then))));
        }
        return ways.size() < 2 ? ways : smallest(ways);
    }

    /** The facts with which a permission works and no prohibition does, when remedies can bring them about. */
    private Optional<KnownFacts> cured(Guard permit, long[] mask) {
        KnownFacts then = facts.about(mask);
        if (!then.cure(permit.all(), curable)) {
            return Optional.empty();
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Guard forbid : forbids) {
                if (!forbid.impossible(then)) {
                    if (!forbid.liftable() || !then.cure(forbid.unless(), curable)) {
                        return Optional.empty();
                    }
                    changed = true;
                }
            }
        }
        return Optional.of(then);
    }

    private List<String> missing(KnownFacts then) {
        List<String> missing = new ArrayList<>();
        for (int number : asked) {
            if (then.of(number) == Truth.TRUE && facts.of(number) != Truth.TRUE) {
                missing.add(conditions.get(number).id());
            }
        }
        return missing;
    }

    private static List<Explanation.Way> smallest(List<Explanation.Way> ways) {
        List<Explanation.Way> kept = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            if (!needless(ways, i)) {
                kept.add(ways.get(i));
            }
        }
        return kept;
    }

    /** Whether another way asks less, or the same and stands before it. */
    private static boolean needless(List<Explanation.Way> ways, int at) {
        List<String> missing = ways.get(at).missing();
        for (int i = 0; i < ways.size(); i++) {
            List<String> other = ways.get(i).missing();
            boolean less = other.size() < missing.size() || other.size() == missing.size() && i < at;
            if (i != at && less && missing.containsAll(other)) {
                return true;
            }
        }
        return false;
    }
}
