package nl.perspectief.covenants;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Truth;

/** The facts behind a decision in one line, {@code condition=TRUE condition=UNKNOWN}, so that it can be given again. */
final class FactLog {
    private FactLog() {}

    static String write(Covenant covenant, Facts facts) {
        return covenant.conditions().stream()
                .map(condition -> condition.id() + "=" + facts.of(condition.id()))
                .collect(Collectors.joining(" "));
    }

    static Circumstances read(String line) {
        Map<String, Truth> facts = Arrays.stream(line.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(word -> word[0], word -> Truth.valueOf(word[1])));
        return new Circumstances(facts);
    }
}
