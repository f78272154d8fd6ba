package nl.perspectief.covenant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All that a kind of cell needs: its rules as masks over the conditions. Answers a permission without making anything. */
final class Program {
    /** Up to here every set of permissions that can hold together has a place for its answer. */
    private static final int FEW = 10;

    private final Covenant covenant;
    private final List<Rule> rules;
    private final Guard[] permits;
    private final Guard[] forbids;
    private final int[] conditions;
    private final Decision.@Nullable Permit[] answers;
    private final Decision.@Nullable Permit[] handedOver;

    /** A rule with its conditions as bits. */
    private record Guard(Rule rule, long[] all, long[] unless, boolean liftable) {
        boolean certain(KnownFacts facts) {
            return facts.hold(all) && (!liftable || facts.refute(unless));
        }

        boolean impossible(KnownFacts facts) {
            return facts.refute(all) || liftable && facts.hold(unless);
        }
    }

    Program(Covenant covenant, List<Rule> rules, Map<String, Integer> numbers) {
        this.covenant = covenant;
        this.rules = List.copyOf(rules);
        this.permits = guards(Effect.PERMIT, numbers);
        this.forbids = guards(Effect.FORBID, numbers);
        this.conditions = rules.stream()
                .flatMap(rule -> java.util.stream.Stream.concat(rule.all().stream(), rule.unless().stream()))
                .distinct()
                .mapToInt(id -> Objects.requireNonNull(numbers.get(id)))
                .sorted()
                .toArray();
        int sets = permits.length > FEW ? 0 : 1 << permits.length;
        this.answers = new Decision.Permit[sets];
        this.handedOver = new Decision.Permit[sets];
    }

    private Guard[] guards(Effect effect, Map<String, Integer> numbers) {
        return rules.stream()
                .filter(rule -> rule.effect() == effect)
                .map(rule -> new Guard(
                        rule,
                        mask(rule.all(), numbers),
                        mask(rule.unless(), numbers),
                        !rule.unless().isEmpty()))
                .toArray(Guard[]::new);
    }

    private static long[] mask(List<String> ids, Map<String, Integer> numbers) {
        long[] mask = new long[Math.max(1, (numbers.size() + Long.SIZE - 1) / Long.SIZE)];
        for (String id : ids) {
            int number = Objects.requireNonNull(numbers.get(id));
            mask[number / Long.SIZE] |= 1L << number;
        }
        return mask;
    }

    /** Numbers of the conditions that the answer can depend on. */
    int[] conditions() {
        return conditions;
    }

    List<Rule> rules() {
        return rules;
    }

    Decision decide(KnownFacts facts, String receiver, boolean withoutAccess) {
        for (Guard forbid : forbids) {
            if (!forbid.impossible(facts)) {
                return refuse(facts, receiver);
            }
        }
        int holding = 0;
        int count = 0;
        for (int i = 0; i < permits.length; i++) {
            if (facts.hold(permits[i].all)) {
                holding |= 1 << i;
                count++;
            }
        }
        if (count == 0 || permits.length > FEW) {
            return refuse(facts, receiver);
        }
        Decision.@Nullable Permit[] known = withoutAccess ? handedOver : answers;
        Decision.Permit answer = known[holding];
        if (answer == null) {
            answer = Specification.permit(those(holding), covenant, receiver);
            known[holding] = answer;
        }
        return answer;
    }

    private List<Rule> those(int holding) {
        return IntStream.range(0, permits.length)
                .filter(i -> (holding >> i & 1) == 1)
                .mapToObj(i -> permits[i].rule)
                .toList();
    }

    /** Everything but a plain permission: the answer needs lists of its own anyway. */
    private Decision refuse(KnownFacts facts, String receiver) {
        List<Rule> forbidding = new ArrayList<>();
        List<Rule> doubtful = new ArrayList<>();
        for (Guard forbid : forbids) {
            if (forbid.certain(facts)) {
                forbidding.add(forbid.rule);
            } else if (!forbid.impossible(facts)) {
                doubtful.add(forbid.rule);
            }
        }
        if (!forbidding.isEmpty()) {
            return new Decision.Refusal(List.copyOf(forbidding), List.of());
        }
        List<Rule> permitting = new ArrayList<>();
        List<Rule> hopeful = new ArrayList<>();
        List<Rule> failing = new ArrayList<>();
        for (Guard permit : permits) {
            (permit.certain(facts) ? permitting : permit.impossible(facts) ? failing : hopeful).add(permit.rule);
        }
        if (!permitting.isEmpty() && doubtful.isEmpty()) {
            return Specification.permit(permitting, covenant, receiver);
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
                .filter(number -> facts.of(number) == truth)
                .mapToObj(number -> covenant.conditions().get(number).id())
                .filter(id -> waiting.stream()
                        .anyMatch(
                                rule -> rule.all().contains(id) || rule.unless().contains(id)))
                .toList();
    }
}
