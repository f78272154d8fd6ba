package nl.perspectief.covenant.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.covenant.Covenant;

/** What landscapes must share to be compared: axes, conditions, diagrams, and the numbers of meanings. */
final class Universe {
    final Axes axes;
    final Literals literals;
    final Diagrams diagrams = new Diagrams();
    private final List<Meaning> meanings = new ArrayList<>(List.of(Meaning.NEVER));
    private final Map<Meaning, Integer> numbers = new HashMap<>(Map.of(Meaning.NEVER, Diagrams.NOTHING));

    Universe(List<Covenant> covenants) {
        this.axes = new Axes(covenants);
        this.literals = new Literals(covenants);
    }

    int number(Meaning meaning) {
        return numbers.computeIfAbsent(meaning, fresh -> {
            meanings.add(fresh);
            return meanings.size() - 1;
        });
    }

    Meaning meaning(int number) {
        return meanings.get(number);
    }
}
