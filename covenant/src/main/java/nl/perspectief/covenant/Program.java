package nl.perspectief.covenant;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that a kind of cell needs: its rules as masks over the conditions. Answers a permission without making anything. */
final class Program {
    /** Up to here every set of permissions that can hold together has a place for its answer; beyond it the memo has. */
    private static final int FEW = 6;

    private final Setting setting;
    private final int number;
    private final List<Rule> rules;
    private final Guard[] permits;
    private final Guard[] forbids;
    private final int[] conditions;
    private final long[] asked;
    private final @Nullable Explanation[] answers;

    Program(Setting setting, int number, List<Rule> rules) {
        this.setting = setting;
        this.number = number;
        this.rules = List.copyOf(rules);
        this.permits = guards(Effect.PERMIT);
        this.forbids = guards(Effect.FORBID);
        List<String> ids = rules.stream()
                .flatMap(rule -> Stream.concat(rule.all().stream(), rule.unless().stream()))
                .distinct()
                .toList();
        this.asked = Guard.mask(ids, setting.numbers());
        this.conditions = ids.stream().mapToInt(setting::number).sorted().toArray();
        this.answers = new Explanation[permits.length > FEW ? 0 : 2 << permits.length];
    }

    private Guard[] guards(Effect effect) {
        return rules.stream()
                .filter(rule -> rule.effect() == effect)
                .map(rule -> Guard.of(rule, setting.numbers()))
                .toArray(Guard[]::new);
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

    /** Whether it may: the decision without what would change it. */
    boolean permits(KnownFacts facts) {
        if (!lifted(facts)) {
            return false;
        }
        for (Guard permit : permits) {
            if (facts.hold(permit.all())) {
                return true;
            }
        }
        return false;
    }

    /** The answer with all that would change it. @param withoutAccess whether the receiver has no account */
    Explanation answer(KnownFacts facts, String receiver, boolean withoutAccess) {
        int holding = permits.length > FEW || !lifted(facts) ? 0 : holding(facts);
        if (holding == 0) {
            return setting.memo().answer(this, facts, receiver, withoutAccess);
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
        for (Guard forbid : forbids) {
            if (!forbid.impossible(facts)) {
                return false;
            }
        }
        return true;
    }

    private int holding(KnownFacts facts) {
        int holding = 0;
        for (int i = 0; i < permits.length; i++) {
            if (facts.hold(permits[i].all())) {
                holding |= 1 << i;
            }
        }
        return holding;
    }

    /** The answer made anew. */
    Explanation make(KnownFacts facts, String receiver) {
        Decision decision = decide(facts, receiver);
        if (decision.permitted()) {
            return new Explanation(decision, List.of());
        }
        NearMisses misses = new NearMisses(
                forbids, facts, setting.curable(), setting.covenant().conditions(), conditions);
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
            return Specification.permit(permitting, setting.covenant(), receiver);
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
                        setting.covenant().conditions().get(condition).id())
                .filter(id -> waiting.stream()
                        .anyMatch(
                                rule -> rule.all().contains(id) || rule.unless().contains(id)))
                .toList();
    }
}
