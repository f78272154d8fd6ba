package nl.perspectief.covenant.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of a covenant that the application cannot tell apart from each other or from its own; each as a Dutch sentence. */
public final class Clashes {
    /** Purposes of the application itself; no covenant may use them. */
    public static final Set<String> RESERVED_PURPOSES =
            Set.of("controle", "geen", "herziening", "rechten", "toetsen", "vandaag");

    private Clashes() {}

    /** Nothing when the covenant can be registered as far as its words go. */
    public static List<String> sentences(Vocabulary words) {
        List<String> sentences = new ArrayList<>();
        words.ids(Dimension.PURPOSE).stream()
                .filter(RESERVED_PURPOSES::contains)
                .map(id ->
                        "Een doel kan niet " + id + " heten: dat woord gebruikt Perspectief zelf. Kies een andere id.")
                .forEach(sentences::add);
        Stream.of(Dimension.GIVER, Dimension.ROLE, Dimension.CATEGORY, Dimension.PURPOSE, Dimension.PHASE)
                .map(dimension -> words.ids(dimension))
                .forEach(ids -> sentences.addAll(alike(ids)));
        sentences.addAll(alike(words.conditions().stream().map(Condition::id).toList()));
        return sentences;
    }

    private static List<String> alike(List<String> ids) {
        Map<String, List<String>> byLetters = ids.stream()
                .distinct()
                .collect(Collectors.groupingBy(id -> id.toLowerCase(Locale.ROOT), TreeMap::new, Collectors.toList()));
        return byLetters.values().stream()
                .filter(same -> same.size() > 1)
                .map(same -> same.stream().map(id -> "‘" + id + "’").collect(Collectors.joining(" en "))
                        + " verschillen alleen in hoofdletters: mensen lezen dat als hetzelfde. Kies een andere id.")
                .toList();
    }
}
