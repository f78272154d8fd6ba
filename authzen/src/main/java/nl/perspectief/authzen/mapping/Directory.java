package nl.perspectief.authzen.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The entities of one type that a mapping knows. */
sealed interface Directory {
    /** Any id will do; the asker's own register knows them, so that they cannot be searched. */
    record Anything() implements Directory {}

    /** Only these, each with its properties. */
    record Listed(Map<String, Map<String, String>> byId) implements Directory {}

    /**
     * One for each word of the covenant, or for each set of words with {@code /} between them.
     *
     * @param words the property that holds a word, and the dimension it comes from, in order
     */
    record EachWord(Map<String, Dimension> words) implements Directory {}

    /** What is known of an id; absent when it is unknown here. */
    default @Nullable Map<String, String> find(String id) {
        return switch (this) {
            case Anything _ -> Map.of();
            case Listed(var byId) -> byId.get(id);
            case EachWord _ -> throw new IllegalStateException("not bound to a covenant");
        };
    }

    /** With the words of a covenant written out. */
    default Directory bound(Vocabulary vocabulary) {
        if (!(this instanceof EachWord(Map<String, Dimension> words))) {
            return this;
        }
        Map<String, Map<String, String>> byId = new LinkedHashMap<>();
        byId.put("", Map.of());
        for (var word : words.entrySet()) {
            byId = crossed(byId, word.getKey(), vocabulary.askable(word.getValue()));
        }
        return new Listed(byId);
    }

    private static Map<String, Map<String, String>> crossed(
            Map<String, Map<String, String>> before, String property, List<String> words) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        before.forEach((id, properties) -> words.forEach(word -> {
            Map<String, String> more = new LinkedHashMap<>(properties);
            more.put(property, word);
            all.put(id.isEmpty() ? word : id + "/" + word, Map.copyOf(more));
        }));
        return all;
    }
}
