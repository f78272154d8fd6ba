package nl.perspectief.sharing.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.analysis.Difference;
import org.springframework.stereotype.Component;

/** What changes between two texts, worked out once: texts never change. */
@Component
class Differences {
    private static final int MANY = 32;

    private final ConcurrentMap<Pair, Difference> differences = new ConcurrentHashMap<>();

    private record Pair(String before, String after) {}

    Difference between(Covenant before, Covenant after) {
        if (differences.size() > MANY) {
            differences.clear();
        }
        return differences.computeIfAbsent(
                new Pair(before.hash(), after.hash()), _ -> Difference.between(before, after));
    }
}
