package nl.perspectief.covenant.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Mutants;
import nl.perspectief.covenant.Mutants.Mutant;
import nl.perspectief.covenant.Outcome;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.vocabulary.Capacity;
import nl.perspectief.covenant.vocabulary.Dimension;

/**
 * Whether a mutant changes an answer, by the specification alone: every cell where it speaks and something is permitted,
 * every state of the conditions asked there. Cells with the same rules are asked once.
 */
final class MutantOracle {
    private final Covenant covenant;
    private final List<Question> permitted;
    private final Map<Kind, Boolean> known = new ConcurrentHashMap<>();

    private record Kind(List<Rule> before, List<Rule> after, boolean withoutAccess) {}

    MutantOracle(Covenant covenant) {
        this.covenant = covenant;
        Set<Question> cells = new LinkedHashSet<>();
        covenant.rules().stream().filter(MutantOracle::permits).forEach(rule -> product(rule, cells));
        this.permitted = List.copyOf(cells);
    }

    private static boolean permits(Rule rule) {
        return rule.effect() == Effect.PERMIT;
    }

    /** Without a permission nothing is permitted; so only the permissions before and after make cells that matter. */
    boolean differs(Mutant mutant) {
        Set<Question> own = new LinkedHashSet<>();
        Stream.of(mutant.before(), mutant.after()).filter(MutantOracle::permits).forEach(rule -> product(rule, own));
        boolean both = permits(mutant.before()) && permits(mutant.after());
        boolean sameWords = sameButScope(mutant);
        for (Question question : both ? List.copyOf(own) : union(own)) {
            boolean before = mutant.before().speaksOf(question);
            boolean after = mutant.after().speaksOf(question);
            if ((before || after) && !(before && after && sameWords) && differs(mutant, question)) {
                return true;
            }
        }
        return false;
    }

    private List<Question> union(Set<Question> own) {
        List<Question> union = new ArrayList<>(permitted);
        union.addAll(own);
        return union;
    }

    private static boolean sameButScope(Mutant mutant) {
        Rule before = mutant.before();
        Rule after = mutant.after();
        return before.effect() == after.effect()
                && before.all().equals(after.all())
                && before.unless().equals(after.unless())
                && before.onward() == after.onward()
                && Objects.equals(before.keep(), after.keep())
                && before.obligations().equals(after.obligations());
    }

    private static void product(Rule rule, Set<Question> cells) {
        for (String giver : rule.scope(Dimension.GIVER).members()) {
            for (String receiver : rule.scope(Dimension.RECEIVER).members()) {
                for (String role : rule.scope(Dimension.ROLE).members()) {
                    for (String category : rule.scope(Dimension.CATEGORY).members()) {
                        for (String purpose : rule.scope(Dimension.PURPOSE).members()) {
                            for (String phase : rule.scope(Dimension.PHASE).members()) {
                                for (Extent form : Extent.values()) {
                                    if (rule.form().covers(form)) {
                                        cells.add(new Question(giver, receiver, role, category, purpose, phase, form));
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private boolean differs(Mutant mutant, Question question) {
        List<Rule> before = covenant.rules().stream()
                .filter(rule -> rule.speaksOf(question))
                .toList();
        List<Rule> after = covenant.rules().stream()
                .map(rule -> rule == mutant.before() ? mutant.after() : rule)
                .filter(rule -> rule.speaksOf(question))
                .toList();
        boolean shut = before.stream().anyMatch(rule -> after.contains(rule) && absolute(rule));
        if (shut) {
            return false;
        }
        boolean withoutAccess =
                covenant.vocabulary().partner(question.receiver()).orElseThrow().capacity() == Capacity.THIRD_PARTY;
        return known.computeIfAbsent(new Kind(before, after, withoutAccess), kind -> differs(kind, question));
    }

    private static boolean absolute(Rule rule) {
        return rule.effect() == Effect.FORBID
                && rule.all().isEmpty()
                && rule.unless().isEmpty();
    }

    private boolean differs(Kind kind, Question question) {
        Covenant before = Mutants.with(covenant, kind.before());
        Covenant after = Mutants.with(covenant, kind.after());
        Set<String> asked = new LinkedHashSet<>();
        Stream.concat(kind.before().stream(), kind.after().stream()).forEach(rule -> {
            asked.addAll(rule.all());
            asked.addAll(rule.unless());
        });
        return differs(before, after, question, List.copyOf(asked), new HashMap<>());
    }

    private static boolean differs(
            Covenant before, Covenant after, Question question, List<String> asked, Map<String, Truth> facts) {
        if (facts.size() < asked.size()) {
            String next = asked.get(facts.size());
            for (Truth truth : Truth.values()) {
                facts.put(next, truth);
                if (differs(before, after, question, asked, facts)) {
                    return true;
                }
                facts.remove(next);
            }
            return false;
        }
        return !Outcome.of(before, question, id -> facts.getOrDefault(id, Truth.UNKNOWN))
                .equals(Outcome.of(after, question, id -> facts.getOrDefault(id, Truth.UNKNOWN)));
    }
}
