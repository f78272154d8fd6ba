package nl.perspectief.covenant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What all kinds of cells of one covenant share.
 *
 * @param numbers of the conditions, by id
 * @param curable a bit for each condition that somebody may make true
 */
record Setting(Covenant covenant, Map<String, Integer> numbers, long[] curable, Memo memo) {
    static Setting of(Covenant covenant) {
        Map<String, Integer> numbers = new HashMap<>();
        covenant.conditions().forEach(condition -> numbers.put(condition.id(), numbers.size()));
        List<String> curable = covenant.conditions().stream()
                .filter(condition -> condition.remedy() != null)
                .map(Condition::id)
                .toList();
        return new Setting(covenant, Map.copyOf(numbers), Guard.mask(curable, numbers), new Memo());
    }

    int number(String condition) {
        return Objects.requireNonNull(numbers.get(condition), condition);
    }
}
