package nl.perspectief.covenant;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what is missing. For each permission there is at most one smallest set: its own conditions, and then, as long as
 * a prohibition is awake or may be, all that lifts that one; making things true can wake another, so this goes on until
 * nothing changes.
 */
public final class Explainer {
    private Explainer() {}

    /** Explains to somebody who may know every fact. */
    public static Explanation explain(CompiledCovenant covenant, Question question, Facts facts) {
        List<Explanation.Way> ways = new ArrayList<>();
        Decision decision = covenant.decide(question, facts);
        if (!decision.permitted()) {
            List<Rule> speaking = covenant.speaking(question);
            for (Rule rule : speaking) {
                if (rule.effect() == Effect.PERMIT) {
                    missing(rule, speaking, covenant.covenant(), facts)
                            .ifPresent(missing -> ways.add(new Explanation.Way(rule, missing)));
                }
            }
        }
        return new Explanation(decision, smallest(ways));
    }

    /**
     * Explains to somebody in a role. How a fact stands that this role may not know is neither told nor to be guessed: it
     * counts as unknown, whatever it is.
     */
    public static Explanation explain(CompiledCovenant covenant, Question question, Facts facts, String askerRole) {
        return explain(covenant, question, seenBy(covenant.covenant(), facts, askerRole));
    }

    private static Facts seenBy(Covenant covenant, Facts facts, String role) {
        return id -> covenant.vocabulary()
                        .condition(id)
                        .filter(condition -> condition.knownTo(role))
                        .isPresent()
                ? facts.of(id)
                : Truth.UNKNOWN;
    }

    private static Optional<List<String>> missing(
            Rule permission, List<Rule> speaking, Covenant covenant, Facts facts) {
        Set<String> missing = new LinkedHashSet<>();
        if (!demand(permission.all(), missing, covenant, facts)) {
            return Optional.empty();
        }
        Set<Rule> lifted = new LinkedHashSet<>();
        boolean changed = true;
        while (changed) {
            changed = false;
            Facts then = with(facts, missing);
            for (Rule rule : speaking) {
                if (rule.effect() == Effect.FORBID
                        && Specification.works(rule, then) != Truth.FALSE
                        && lifted.add(rule)) {
                    if (rule.unless().isEmpty() || !demand(rule.unless(), missing, covenant, facts)) {
                        return Optional.empty();
                    }
                    changed = true;
                }
            }
        }
        return Optional.of(covenant.conditions().stream()
                .map(Condition::id)
                .filter(missing::contains)
                .toList());
    }

    /** Adds what does not hold yet; whether all of it has a remedy. */
    private static boolean demand(List<String> conditions, Set<String> missing, Covenant covenant, Facts facts) {
        for (String id : conditions) {
            if (facts.of(id) != Truth.TRUE && !missing.contains(id)) {
                boolean curable = covenant.vocabulary()
                        .condition(id)
                        .map(condition -> condition.remedy() != null)
                        .orElse(false);
                if (!curable) {
                    return false;
                }
                missing.add(id);
            }
        }
        return true;
    }

    private static Facts with(Facts facts, Set<String> held) {
        return id -> held.contains(id) ? Truth.TRUE : facts.of(id);
    }

    private static List<Explanation.Way> smallest(List<Explanation.Way> ways) {
        List<Explanation.Way> kept = new ArrayList<>();
        for (Explanation.Way way : ways) {
            boolean needless = ways.stream()
                    .anyMatch(other -> other != way
                            && way.missing().containsAll(other.missing())
                            && (other.missing().size() < way.missing().size()
                                    || ways.indexOf(other) < ways.indexOf(way)));
            if (!needless) {
                kept.add(way);
            }
        }
        return kept;
    }
}
