package nl.perspectief.covenant.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Keep;
import nl.perspectief.covenant.Obligation;
import nl.perspectief.covenant.Onward;
import nl.perspectief.covenant.Rule;

/** Works out what a set of rules means together. */
final class Meanings {
    private static final List<Obligation> DUTIES =
            List.of(Obligation.INFORM, Obligation.FOUR_EYES, Obligation.EXPIRE, Obligation.HAND_OVER);

    private final List<Rule> rules;
    private final List<Bits> demands;
    private final List<Terms> escapes;
    private final Map<Bits, Meaning> known = new HashMap<>();

    Meanings(Covenant covenant, Literals literals) {
        this.rules = covenant.rules();
        this.demands = rules.stream().map(rule -> literals.holding(rule.all())).toList();
        this.escapes = rules.stream()
                .map(rule -> literals.escapes(rule.all(), rule.unless()))
                .toList();
    }

    /** @param speaking numbers of rules; the number after the last rule says that the receiver has no access of its own */
    Meaning of(Bits speaking) {
        return known.computeIfAbsent(speaking, this::work);
    }

    private Meaning work(Bits speaking) {
        Cell cell = new Cell(
                numbers(speaking, Effect.PERMIT), numbers(speaking, Effect.FORBID), speaking.has(rules.size()));
        Terms ways = cell.ways(_ -> true);
        return ways.never() ? Meaning.NEVER : new Meaning(ways, cell.limits(ways));
    }

    /** Whether a permission can be a reason to permit where these rules speak. */
    Terms alone(int permission, Bits speaking) {
        return new Cell(List.of(permission), numbers(speaking, Effect.FORBID), false).ways(_ -> true);
    }

    private List<Integer> numbers(Bits speaking, Effect effect) {
        return speaking.stream()
                .filter(i -> i < rules.size() && rules.get(i).effect() == effect)
                .boxed()
                .toList();
    }

    /** The rules of one cell. */
    private final class Cell {
        private final List<Integer> permits;
        private final Set<Terms> clauses;
        private final boolean withoutAccess;
        private final Map<List<Integer>, Terms> known = new HashMap<>();

        Cell(List<Integer> permits, List<Integer> forbids, boolean withoutAccess) {
            this.permits = permits;
            this.clauses = new java.util.LinkedHashSet<>(
                    forbids.stream().map(escapes::get).toList());
            this.withoutAccess = withoutAccess;
        }

        /** With which facts one of some permissions works while no prohibition does or may. */
        Terms ways(Predicate<Rule> chosen) {
            List<Integer> some = permits.stream()
                    .filter(permit -> chosen.test(rules.get(permit)))
                    .toList();
            return known.computeIfAbsent(some, this::through);
        }

        private Terms through(List<Integer> some) {
            Terms ways = Terms.of(some.stream().map(demands::get).toList());
            for (Terms clause : clauses) {
                ways = ways.and(clause);
            }
            return ways;
        }

        Map<Limit, Terms> limits(Terms all) {
            Map<Limit, Terms> limits = new LinkedHashMap<>();
            Terms before = Terms.NEVER;
            for (Onward most : List.of(Onward.NO, Onward.WITH_CONSENT)) {
                before = step(
                        limits,
                        before,
                        new Limit.PassOn(most),
                        rule -> rule.onward().compareTo(most) <= 0);
            }
            before = Terms.NEVER;
            for (Keep most : keeps()) {
                before = step(
                        limits,
                        before,
                        new Limit.Read(most),
                        rule -> rule.keep() != null && rule.keep().compareTo(most) <= 0);
            }
            for (Obligation duty : DUTIES) {
                step(limits, Terms.NEVER, new Limit.Duty(duty), rule -> asks(rule, duty));
            }
            return limits;
        }

        /** A limit that adds nothing to a stricter one is left out. */
        private Terms step(Map<Limit, Terms> limits, Terms before, Limit limit, Predicate<Rule> asking) {
            Terms now = ways(asking);
            if (!now.equals(before)) {
                limits.put(limit, now);
            }
            return now;
        }

        private List<Keep> keeps() {
            List<Keep> keeps = new ArrayList<>();
            for (int permit : permits) {
                Keep keep = rules.get(permit).keep();
                if (keep != null && keeps.stream().noneMatch(other -> other.compareTo(keep) == 0)) {
                    keeps.add(keep);
                }
            }
            keeps.sort(Comparator.naturalOrder());
            return keeps;
        }

        private boolean asks(Rule rule, Obligation duty) {
            return switch (duty) {
                case HAND_OVER -> withoutAccess || rule.obligations().contains(duty);
                case EXPIRE ->
                    Objects.nonNull(rule.keep()) || rule.obligations().contains(duty);
                case LOG, INFORM, FOUR_EYES -> rule.obligations().contains(duty);
            };
        }
    }
}
