package nl.perspectief.covenant.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Truth;

/**
 * Every question that a covenant can ever permit. No prohibition of the examples asks for a fact ({@code als}), so what is
 * not permitted when every fact holds is never permitted.
 */
final class Everything {
    private final List<Question> permitted = new ArrayList<>();

    Everything(CompiledCovenant covenant) {
        for (Rule rule : covenant.covenant().rules()) {
            if (rule.effect() == Effect.FORBID && !rule.all().isEmpty()) {
                throw new AssertionError(rule.id() + " can be put to sleep by a fact");
            }
        }
        KnownFacts holding = covenant.facts();
        covenant.covenant()
                .conditions()
                .forEach(condition -> holding.set(covenant.condition(condition.id()), Truth.TRUE));
        for (int row = 0; row < covenant.rows(); row++) {
            for (int column = 0; column < covenant.columns(); column++) {
                if (covenant.prepare(covenant.question(row, column))
                        .explain(holding)
                        .decision()
                        .permitted()) {
                    permitted.add(covenant.question(row, column));
                }
            }
        }
    }

    /** Whether some such question is ever permitted. */
    boolean has(Predicate<Question> where) {
        return permitted.stream().anyMatch(where);
    }
}
