package nl.perspectief.covenant.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Truth;

/** The facts behind a decision in one line, {@code condition=TRUE condition=UNKNOWN}, so that it can be given again. */
final class FactLine {
    private FactLine() {}

    /** Every condition of the covenant, in its order. */
    static String write(Covenant covenant, Facts facts) {
        return covenant.conditions().stream()
                .map(condition -> condition.id() + "=" + facts.of(condition.id()))
                .collect(Collectors.joining(" "));
    }

    /** What was written; a condition that is not in the line is unknown. Empty when the line is not of this form. */
    static Optional<Facts> read(String line) {
        Map<String, Truth> facts = new HashMap<>();
        List<String> words =
                Stream.of(line.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
        for (String word : words) {
            int at = word.indexOf('=');
            Optional<Truth> truth = Stream.of(Truth.values())
                    .filter(it -> at > 0 && it.name().equals(word.substring(at + 1)))
                    .findFirst();
            if (truth.isEmpty() || facts.put(word.substring(0, at), truth.get()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(id -> facts.getOrDefault(id, Truth.UNKNOWN));
    }
}
