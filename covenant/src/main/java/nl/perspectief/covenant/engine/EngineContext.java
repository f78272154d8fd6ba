package nl.perspectief.covenant.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.vocabulary.Condition;

/**
 * What all programs of one covenant share.
 *
 * @param numbers of the conditions, by id
 * @param curable a bit for each condition that somebody may make true
 */
record EngineContext(Covenant covenant, Map<String, Integer> numbers, long[] curable, AnswerCache cache) {
    static EngineContext of(Covenant covenant) {
        Map<String, Integer> numbers = new HashMap<>();
        covenant.conditions().forEach(condition -> numbers.put(condition.id(), numbers.size()));
        List<String> curable = covenant.conditions().stream()
                .filter(condition -> condition.remedy() != null)
                .map(Condition::id)
                .toList();
        return new EngineContext(covenant, Map.copyOf(numbers), Guard.mask(curable, numbers), new AnswerCache());
    }

    int number(String condition) {
        return Objects.requireNonNull(numbers.get(condition), condition);
    }
}
