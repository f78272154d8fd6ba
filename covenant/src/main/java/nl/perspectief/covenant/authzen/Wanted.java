package nl.perspectief.covenant.authzen;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Dimension;
import nl.perspectief.covenant.Form;

/**
 * What of a request a mapping reads, by number: the places where it looks and the texts that it knows there.
 *
 * @param places the references of the mapping, each once
 * @param texts every text that means something at some place
 */
record Wanted(
        List<String> subjects,
        List<String> actions,
        List<String> resources,
        List<Reference> places,
        List<String> texts) {
    private static final Set<String> OF_THE_PROTOCOL = Set.of("type", "id", "name");
    private static final String CONDITIONS = "conditions";

    /** None for a mapping that reads more of a request than simple values of properties and context. */
    static Optional<Wanted> of(Mapping mapping, Covenant covenant) {
        Set<Reference> places = new LinkedHashSet<>();
        Set<String> texts = new LinkedHashSet<>();
        for (Dimension dimension : Dimension.values()) {
            add(Objects.requireNonNull(mapping.words().get(dimension)), places, texts);
            texts.addAll(covenant.vocabulary().askable(dimension));
        }
        add(mapping.form(), places, texts);
        for (Form form : Form.values()) {
            texts.addAll(List.of(form.dutch(), form.english()));
        }
        Wanted wanted = new Wanted(
                anyIds(mapping.subjects()),
                List.copyOf(mapping.actions().keySet()),
                anyIds(mapping.resources()),
                List.copyOf(places),
                List.copyOf(texts));
        return mapping.claims().isEmpty() && places.stream().allMatch(Wanted::isValue)
                ? Optional.of(wanted)
                : Optional.empty();
    }

    private static void add(Choice choice, Set<Reference> places, Set<String> texts) {
        if (choice.from() != null) {
            places.add(choice.from());
        }
        if (choice.values() != null) {
            texts.addAll(choice.values().keySet());
        }
    }

    private static boolean isValue(Reference place) {
        return place.part() == Part.CONTEXT
                ? !place.name().equals(CONDITIONS)
                : !OF_THE_PROTOCOL.contains(place.name());
    }

    /** The types of which nothing is known but what the asker says. */
    private static List<String> anyIds(Map<String, Directory> directories) {
        return directories.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Directory.Anything)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The number of the place that a choice looks at, or -1. */
    int place(Choice choice) {
        return choice.from() == null ? -1 : places.indexOf(choice.from());
    }

    /** The numbers of the places in a part. */
    int[] places(Part part) {
        return places.stream()
                .filter(place -> place.part() == part)
                .mapToInt(places::indexOf)
                .toArray();
    }

    /** Their names, in the same order; the context has its conditions after them. */
    List<String> names(Part part) {
        List<String> names = new ArrayList<>();
        for (int place : places(part)) {
            names.add(places.get(place).name());
        }
        if (part == Part.CONTEXT) {
            names.add(CONDITIONS);
        }
        return names;
    }
}
