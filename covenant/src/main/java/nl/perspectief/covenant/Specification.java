package nl.perspectief.covenant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import nl.perspectief.covenant.vocabulary.Capacity;
import nl.perspectief.covenant.vocabulary.Condition;

/**
 * What a covenant means. Small enough to be read by a lawyer with a programmer beside her; slow, and right by
 * definition: every other engine must give the same answer in every cell.
 */
public final class Specification {
    private Specification() {}

    /** The answer to one question. */
    public static Decision decide(Covenant covenant, Question question, Facts facts) {
        List<Rule> speaking = covenant.rules().stream()
                .filter(rule -> rule.speaksOf(question))
                .toList();
        return decide(speaking, covenant, question.receiver(), facts);
    }

    /** The same, from the rules that speak of the question, in the order of the document. */
    static Decision decide(List<Rule> speaking, Covenant covenant, String receiver, Facts facts) {
        List<Rule> forbidding = those(speaking, Effect.FORBID, facts, Truth.TRUE);
        if (!forbidding.isEmpty()) {
            return new Decision.Refusal(forbidding, List.of());
        }
        List<Rule> permitting = those(speaking, Effect.PERMIT, facts, Truth.TRUE);
        List<Rule> doubtful = those(speaking, Effect.FORBID, facts, Truth.UNKNOWN);
        if (!permitting.isEmpty() && doubtful.isEmpty()) {
            return permit(permitting, covenant, receiver);
        }
        List<Rule> hopeful = those(speaking, Effect.PERMIT, facts, Truth.UNKNOWN);
        if (!permitting.isEmpty() || !hopeful.isEmpty()) {
            List<Rule> waiting = speaking.stream()
                    .filter(rule -> doubtful.contains(rule) || permitting.isEmpty() && hopeful.contains(rule))
                    .toList();
            return new Decision.Undetermined(waiting, conditions(waiting, covenant, facts, Truth.UNKNOWN));
        }
        List<Rule> failing = those(speaking, Effect.PERMIT, facts, Truth.FALSE);
        return new Decision.Refusal(failing, conditions(failing, covenant, facts, Truth.FALSE));
    }

    /** Whether a rule works: a permission when all its conditions hold; a prohibition when they do and nothing lifts it. */
    public static Truth works(Rule rule, Facts facts) {
        Truth lifted = rule.unless().isEmpty() ? Truth.FALSE : all(rule.unless(), facts);
        return all(rule.all(), facts).and(lifted.not());
    }

    private static Truth all(List<String> conditions, Facts facts) {
        return conditions.stream().map(facts::of).reduce(Truth.TRUE, Truth::and);
    }

    private static List<Rule> those(List<Rule> rules, Effect effect, Facts facts, Truth truth) {
        return rules.stream()
                .filter(rule -> rule.effect() == effect && works(rule, facts) == truth)
                .toList();
    }

    private static List<String> conditions(List<Rule> rules, Covenant covenant, Facts facts, Truth truth) {
        Predicate<String> named = id -> rules.stream()
                .anyMatch(rule -> rule.all().contains(id) || rule.unless().contains(id));
        return covenant.conditions().stream()
                .map(Condition::id)
                .filter(named.and(id -> facts.of(id) == truth))
                .toList();
    }

    /** What several permissions give together: the strictest passing on, the shortest term, every obligation. */
    public static Decision.Permit permit(List<Rule> rules, Covenant covenant, String receiver) {
        Set<Obligation> obligations = EnumSet.of(Obligation.LOG);
        List<ReadingTerm> keeps = new ArrayList<>();
        Onward onward = Onward.YES;
        for (Rule rule : rules) {
            obligations.addAll(rule.obligations());
            onward = rule.onward().compareTo(onward) < 0 ? rule.onward() : onward;
            if (rule.keep() != null) {
                keeps.add(rule.keep());
            }
        }
        if (!keeps.isEmpty()) {
            obligations.add(Obligation.EXPIRE);
        }
        if (withoutAccess(covenant, receiver)) {
            obligations.add(Obligation.HAND_OVER);
        }
        ReadingTerm keep = keeps.stream().min(Comparator.naturalOrder()).orElse(null);
        return new Decision.Permit(List.copyOf(rules), onward, keep, Set.copyOf(obligations));
    }

    private static boolean withoutAccess(Covenant covenant, String receiver) {
        return covenant.vocabulary()
                .partner(receiver)
                .map(partner -> Objects.equals(partner.capacity(), Capacity.THIRD_PARTY))
                .orElse(false);
    }
}
