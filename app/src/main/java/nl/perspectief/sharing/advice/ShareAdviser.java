package nl.perspectief.sharing.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Explanation;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Specification;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.engine.CompiledCovenant;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.covenant.vocabulary.Source;
import nl.perspectief.organisations.Professional;
import nl.perspectief.register.asof.CovenantAsOf;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.sharing.advice.SharingSource.Known;
import org.jspecify.annotations.Nullable;

/**
 * Weighs questions of one asker at one moment. A fact that none of the asker's roles may know counts as unknown, whatever
 * it is, so that no answer lets it be guessed.
 *
 * @param roles of the asker, as the covenant names them
 * @param matter the one thing that it is about; absent when it is about none in particular
 * @param told conditions of which the asker says that they hold
 */
record ShareAdviser(
        CovenantAsOf inForce,
        Set<String> roles,
        @Nullable Known known,
        @Nullable Matter matter,
        Set<String> told,
        Staff staff) {
    /** Said of one receiver, and not to be carried over to another. */
    private static final Set<Fact> OF_THE_RECEIVER = EnumSet.of(Fact.NAMED, Fact.NEED);

    Covenant covenant() {
        return inForce.covenant().covenant();
    }

    /** The roles in which somebody at a partner would read. */
    Set<String> rolesAt(String partner) {
        return staff.roles(covenant().vocabulary(), partner);
    }

    /** Who would read what is asked about. */
    List<Professional> readers(Question question) {
        return staff.in(covenant().vocabulary(), question.receiver(), question.role());
    }

    /** The same for another receiver, of whom nothing was told. */
    ShareAdviser towardsAnother() {
        return new ShareAdviser(
                inForce,
                roles,
                known,
                matter,
                told.stream().filter(Predicate.not(this::ofTheReceiver)).collect(Collectors.toSet()),
                staff);
    }

    private boolean ofTheReceiver(String id) {
        return covenant().vocabulary().condition(id).stream()
                .anyMatch(condition -> condition.fact() instanceof Fact fact && OF_THE_RECEIVER.contains(fact));
    }

    Advice.Verdict weigh(Question question) {
        CompiledCovenant compiled = inForce.covenant();
        Facts facts = facts(question);
        Explanation explained = compiled.explain(question, facts);
        if (explained.decision() instanceof Decision.Permit permit) {
            return new Advice.Yes(permit);
        }
        List<Advice.Way> ways = ways(question, facts, explained, Set.of());
        if (ways.isEmpty()) {
            Set<String> hoped = hoped(question, facts);
            Facts then = id -> hoped.contains(id) ? Truth.TRUE : facts.of(id);
            ways = ways(question, facts, compiled.explain(question, then), hoped);
        }
        return ways.isEmpty() ? refusal(question, facts) : new Advice.NotYet(ways);
    }

    private Facts facts(Question question) {
        Facts registered = registered(question);
        return id -> {
            if (!mayKnow(id)) {
                return Truth.UNKNOWN;
            }
            Truth truth = registered.of(id);
            return truth == Truth.UNKNOWN && told.contains(id) ? Truth.TRUE : truth;
        };
    }

    private Facts registered(Question question) {
        Circumstances circumstances =
                known == null ? Circumstances.UNKNOWN : known.towards(question.receiver(), question.role(), matter);
        return inForce.facts(question, circumstances, matter == null ? null : matter.days());
    }

    private boolean mayKnow(String id) {
        return covenant().vocabulary().condition(id).filter(this::mayKnow).isPresent();
    }

    private boolean mayKnow(Condition condition) {
        return roles.stream().anyMatch(condition::knownTo);
    }

    /**
     * The ways of an explanation that took {@code hoped} for true, as steps from the facts as they are. Danger is no step that
     * one takes in order to share: it is told when it is there, and never advised.
     */
    private List<Advice.Way> ways(Question question, Facts facts, Explanation explained, Set<String> hoped) {
        Stream<Explanation.Way> found = explained.decision() instanceof Decision.Permit permit
                ? permit.rules().stream().map(rule -> new Explanation.Way(rule, List.of()))
                : explained.ways().stream();
        return found.map(way -> {
                    Set<String> missing = new LinkedHashSet<>(way.missing());
                    way.permission().all().stream()
                            .filter(id -> hoped.contains(id) && facts.of(id) != Truth.TRUE)
                            .forEach(missing::add);
                    return new Advice.Way(way.permission(), steps(question, missing));
                })
                .filter(way -> way.steps().stream().noneMatch(step -> danger(step.condition())))
                .sorted(Comparator.comparingInt(way -> way.steps().size()))
                .toList();
    }

    private List<Advice.Step> steps(Question question, Set<String> missing) {
        return covenant().conditions().stream()
                .filter(condition -> missing.contains(condition.id()))
                .map(condition -> new Advice.Step(condition, waitsFor(condition, question)))
                .toList();
    }

    private List<Partner> waitsFor(Condition condition, Question question) {
        Set<String> done = switch (condition.fact()) {
            case Fact.SIGNED -> inForce.register().signed();
            case Fact.ASSESSED -> inForce.register().assessed();
            case null, default -> Set.of(question.giver(), question.receiver());
        };
        return Stream.of(question.giver(), question.receiver())
                .distinct()
                .filter(Predicate.not(done::contains))
                .flatMap(id -> covenant().vocabulary().partner(id).stream())
                .toList();
    }

    /**
     * Conditions of permissions that nobody can bring about but that may be so, such as that a report is recent. What would
     * wake or lift a prohibition is never hoped for: there the prohibition is the answer.
     */
    private Set<String> hoped(Question question, Facts facts) {
        Set<String> hoped = new LinkedHashSet<>();
        Set<String> never = new LinkedHashSet<>();
        for (Rule rule : inForce.covenant().speaking(question)) {
            (rule.effect() == Effect.PERMIT ? hoped : never).addAll(rule.all());
            never.addAll(rule.unless());
        }
        hoped.removeAll(never);
        hoped.removeIf(id -> facts.of(id) != Truth.UNKNOWN || !mayKnow(id) || isDanger(id));
        return hoped;
    }

    private boolean isDanger(String id) {
        return covenant()
                .vocabulary()
                .condition(id)
                .filter(ShareAdviser::danger)
                .isPresent();
    }

    private static boolean danger(Condition condition) {
        return condition.fact() == Fact.DANGER;
    }

    private Advice.No refusal(Question question, Facts facts) {
        List<Rule> prohibitions = new ArrayList<>();
        List<Rule> failing = new ArrayList<>();
        for (Rule rule : inForce.covenant().speaking(question)) {
            if (Specification.works(rule, facts) != Truth.FALSE && rule.effect() == Effect.FORBID) {
                prohibitions.add(rule);
            } else if (rule.effect() == Effect.PERMIT) {
                failing.add(rule);
            }
        }
        if (!prohibitions.isEmpty()) {
            return new Advice.No(prohibitions, List.of(), List.of());
        }
        List<Condition> unmet = covenant().conditions().stream()
                .filter(condition -> condition.remedy() == null || danger(condition))
                .filter(condition -> facts.of(condition.id()) != Truth.TRUE)
                .filter(condition ->
                        failing.stream().anyMatch(rule -> rule.all().contains(condition.id())))
                .toList();
        return new Advice.No(List.of(), failing, unmet);
    }

    /** What bears on a question, and neither the register nor the signal or case tells. */
    List<Condition> tellable(Question question) {
        Facts registered = registered(question);
        List<Rule> speaking = inForce.covenant().speaking(question);
        return covenant().conditions().stream()
                .filter(condition -> condition.source() != Source.REGISTER && mayKnow(condition))
                .filter(condition -> registered.of(condition.id()) == Truth.UNKNOWN)
                .filter(condition -> speaking.stream()
                        .anyMatch(rule -> rule.all().contains(condition.id())
                                || rule.unless().contains(condition.id())))
                .toList();
    }
}
