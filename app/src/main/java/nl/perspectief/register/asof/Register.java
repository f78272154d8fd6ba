package nl.perspectief.register.asof;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.perspectief.covenant.Flow;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.engine.CompiledCovenant;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import nl.perspectief.register.facts.Circumstances;

/**
 * What the covenant register says on one day: who signed, whose DPIA is adopted, which decisions under article 20 Wpg
 * stand. A partner that is not in it has not done it: the register is complete, so its answers are never unknown.
 */
public record Register(
        LocalDate day,
        Set<String> signed,
        Set<String> assessed,
        List<PoliceDecision> decisions,
        Set<RegisterFact> facts) {
    /** A decision under article 20 of the Wpg that stands on the day. */
    public record PoliceDecision(String number, String giver, Set<String> categories) {}

    /** That a condition of the register, of the covenant's own, holds for what a partner receives. */
    public record RegisterFact(String condition, String receiver) {}

    /** The same register as if it were another day. */
    public Register on(LocalDate other) {
        return new Register(other, signed, assessed, decisions, facts);
    }

    /** Every flow that this register does not rule out: what {@code FlowTable} keeps. */
    Set<Flow> flows(CompiledCovenant covenant) {
        return Set.copyOf(covenant.flows(alone(covenant.covenant().vocabulary())));
    }

    /** The facts that this register alone tells; the rest is unknown. */
    public CompiledCovenant.Registered alone(Vocabulary words) {
        // asked for every condition of every pair of partners
        Map<String, Condition> conditions = words.conditions().stream()
                .collect(Collectors.toMap(Condition::id, Function.identity(), (first, _) -> first));
        return (giver, receiver, category) -> new RegisteredFacts(
                id -> Optional.ofNullable(conditions.get(id)),
                this,
                giver,
                receiver,
                category,
                null,
                Circumstances.UNKNOWN);
    }

    Truth bothSigned(String giver, String receiver) {
        return Truth.of(signed.contains(giver) && signed.contains(receiver));
    }

    Truth bothAssessed(String giver, String receiver) {
        return Truth.of(assessed.contains(giver) && assessed.contains(receiver));
    }

    /** What the owner recorded; what was not is unknown, and can still be claimed or recorded on a file. */
    boolean recorded(String condition, String receiver) {
        return facts.contains(new RegisterFact(condition, receiver));
    }

    Truth decided(String giver, String category) {
        return Truth.of(decisions.stream()
                .anyMatch(decision ->
                        decision.giver().equals(giver) && decision.categories().contains(category)));
    }
}
