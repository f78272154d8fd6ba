package nl.perspectief.covenant.analysis.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.perspectief.covenant.Scope;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Vocabulary;

/** Says a list of parts as shortly as a lawyer would. */
public final class Wholes {
    private Wholes() {}

    public static Scope scope(Dimension dimension, List<String> parts, Vocabulary vocabulary) {
        Set<String> members = Set.copyOf(parts);
        if (members.containsAll(vocabulary.askable(dimension))) {
            return new Scope(List.of(), members);
        }
        Set<String> left = new LinkedHashSet<>(parts);
        List<String> written = new ArrayList<>();
        List<String> widest = vocabulary.ids(dimension).stream()
                .sorted(Comparator.comparingInt(
                        id -> -vocabulary.within(dimension, id).size()))
                .toList();
        for (String id : widest) {
            Set<String> within = vocabulary.within(dimension, id);
            if (left.containsAll(within)) {
                left.removeAll(within);
                written.add(id);
            }
        }
        written.addAll(left);
        List<String> order = vocabulary.ids(dimension);
        written.sort(Comparator.comparingInt(order::indexOf));
        return new Scope(written, members);
    }
}
