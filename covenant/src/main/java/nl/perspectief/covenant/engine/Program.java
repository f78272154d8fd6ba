package nl.perspectief.covenant.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Explanation;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Specification;
import nl.perspectief.covenant.Truth;
import org.jspecify.annotations.Nullable;

/**
 * All that a kind of cell needs: its rules as bit masks over the conditions. Returning a permit that was made before
 * allocates nothing.
 */
final class Program {
    /** Up to so many permissions, each set of them that can hold has a slot for its answer; beyond, the answer cache has. */
    private static final int FEW = 6;

    private final EngineContext context;
    private final int number;
    private final List<Rule> rules;
    private final Guard[] permits;
    private final Guard[] forbids;
    /** The prohibitions, each its conditions and its exceptions, and then the permissions: side by side in memory. */
    private final long[] masks;

    private final int words;
    private final int firstPermit;
    private final int[] conditions;
    private final long[] asked;
    private final @Nullable Explanation[] answers;

    Program(EngineContext context, int number, List<Rule> rules) {
        this.context = context;
        this.number = number;
        this.rules = List.copyOf(rules);
        this.permits = guards(Effect.PERMIT);
        this.forbids = guards(Effect.FORBID);
        List<String> ids = rules.stream()
                .flatMap(rule -> Stream.concat(rule.all().stream(), rule.unless().stream()))
                .distinct()
                .toList();
        this.asked = Guard.mask(ids, context.numbers());
        this.conditions = ids.stream().mapToInt(context::number).sorted().toArray();
        this.words = asked.length;
        this.firstPermit = 2 * words * forbids.length;
        this.masks = masks();
        this.answers = new Explanation[permits.length > FEW ? 0 : 2 << permits.length];
    }

    private Guard[] guards(Effect effect) {
        return rules.stream()
                .filter(rule -> rule.effect() == effect)
                .map(rule -> Guard.of(rule, context.numbers()))
                .toArray(Guard[]::new);
    }

    private long[] masks() {
        long[] all = new long[firstPermit + words * permits.length];
        for (int i = 0; i < forbids.length; i++) {
            System.arraycopy(forbids[i].all(), 0, all, 2 * words * i, words);
            System.arraycopy(forbids[i].unless(), 0, all, 2 * words * i + words, words);
        }
        for (int i = 0; i < permits.length; i++) {
            System.arraycopy(permits[i].all(), 0, all, firstPermit + words * i, words);
        }
        return all;
    }

    /** Tells kinds of cells apart. */
    int number() {
        return number;
    }

    /** Numbers of the conditions that the answer can depend on. */
    int[] conditions() {
        return conditions;
    }

    /** The same as bits. */
    long[] asked() {
        return asked;
    }

    List<Rule> rules() {
        return rules;
    }

    /** The answer with all that would change it. @param withoutAccess whether the receiver has no account */
    Explanation answer(KnownFacts facts, String receiver, boolean withoutAccess) {
        int holding = answers.length == 0 || !lifted(facts) ? 0 : holding(facts);
        if (holding == 0) {
            return context.cache().answer(this, facts, receiver, withoutAccess);
        }
        int at = holding << 1 | (withoutAccess ? 1 : 0);
        Explanation answer = answers[at];
        if (answer == null) {
            answer = make(facts, receiver);
            answers[at] = answer;
        }
        return answer;
    }

    private boolean lifted(KnownFacts facts) {
        for (int at = 0; at < firstPermit; at += 2 * words) {
            if (!facts.refute(masks, at) && !(liftable(at + words) && facts.hold(masks, at + words))) {
                return false;
            }
        }
        return true;
    }

    /** Exceptions that say nothing lift nothing. */
    private boolean liftable(int at) {
        for (int i = 0; i < words; i++) {
            if (masks[at + i] != 0) {
                return true;
            }
        }
        return false;
    }

    private int holding(KnownFacts facts) {
        int holding = 0;
        for (int at = firstPermit, i = 0; at < masks.length; at += words, i++) {
            if (facts.hold(masks, at)) {
                holding |= 1 << i;
            }
        }
        return holding;
    }

    /** Computes the answer. */
    Explanation make(KnownFacts facts, String receiver) {
        Decision decision = decide(facts, receiver);
        if (decision.permitted()) {
            return new Explanation(decision, List.of());
        }
        NearMisses misses = new NearMisses(
                forbids, facts, context.curable(), context.covenant().conditions(), conditions);
        return new Explanation(decision, misses.ways(permits, asked));
    }

    private Decision decide(KnownFacts facts, String receiver) {
        List<Rule> forbidding = new ArrayList<>();
        List<Rule> doubtful = new ArrayList<>();
        for (Guard forbid : forbids) {
            if (forbid.certain(facts)) {
                forbidding.add(forbid.rule());
            } else if (!forbid.impossible(facts)) {
                doubtful.add(forbid.rule());
            }
        }
        if (!forbidding.isEmpty()) {
            return new Decision.Refusal(List.copyOf(forbidding), List.of());
        }
        List<Rule> permitting = new ArrayList<>();
        List<Rule> hopeful = new ArrayList<>();
        List<Rule> failing = new ArrayList<>();
        for (Guard permit : permits) {
            (permit.certain(facts) ? permitting : permit.impossible(facts) ? failing : hopeful).add(permit.rule());
        }
        if (!permitting.isEmpty() && doubtful.isEmpty()) {
            return Specification.permit(permitting, context.covenant(), receiver);
        }
        if (permitting.isEmpty() && hopeful.isEmpty()) {
            return new Decision.Refusal(List.copyOf(failing), named(failing, facts, Truth.FALSE));
        }
        List<Rule> waiting = rules.stream()
                .filter(rule -> doubtful.contains(rule) || permitting.isEmpty() && hopeful.contains(rule))
                .toList();
        return new Decision.Undetermined(waiting, named(waiting, facts, Truth.UNKNOWN));
    }

    private List<String> named(List<Rule> waiting, KnownFacts facts, Truth truth) {
        return IntStream.of(conditions)
                .filter(condition -> facts.of(condition) == truth)
                .mapToObj(condition ->
                        context.covenant().conditions().get(condition).id())
                .filter(id -> waiting.stream()
                        .anyMatch(
                                rule -> rule.all().contains(id) || rule.unless().contains(id)))
                .toList();
    }
}
