package nl.perspectief.authzen.mapping;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.perspectief.authzen.mapping.Directory.Anything;
import nl.perspectief.authzen.mapping.Directory.EachWord;
import nl.perspectief.authzen.mapping.Directory.Listed;
import nl.perspectief.covenant.meaning.Word;
import nl.perspectief.covenant.vocabulary.Dimension;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads a mapping document; a key that it does not know is an error, because a typing error must not widen anything. */
final class MappingReader {
    private MappingReader() {}

    static Mapping read(String yaml) {
        var settings = LoadSettings.builder().setMaxAliasesForCollections(0).build();
        Map<String, Object> document = map("the mapping", new Load(settings).loadFromString(yaml));
        only("the mapping", document, "subject", "action", "resource", "words", "form", "conditions", "data subject");
        return new Mapping(
                directories("subject", document),
                directories("action", document),
                directories("resource", document),
                words(map("words", document.get("words"))),
                choice("form", document.get("form")),
                claims(document.get("conditions")),
                reference(document.get("data subject")));
    }

    private static Map<String, Directory> directories(String part, Map<String, Object> document) {
        Map<String, Directory> directories = new LinkedHashMap<>();
        map(part, document.get(part)).forEach((type, entities) -> directories.put(type, directory(type, entities)));
        return directories;
    }

    private static Directory directory(String at, @Nullable Object written) {
        if ("any".equals(written)) {
            return new Anything();
        }
        Map<String, Object> entities = map(at, written);
        if (entities.keySet().equals(Set.of("each"))) {
            Map<String, Dimension> words = new LinkedHashMap<>();
            map(at, entities.get("each")).forEach((property, word) -> words.put(property, dimension(at, word)));
            return new EachWord(words);
        }
        Map<String, Map<String, String>> byId = new LinkedHashMap<>();
        entities.forEach((id, properties) -> byId.put(id, texts(id, properties)));
        return new Listed(byId);
    }

    private static Map<Dimension, Choice> words(Map<String, Object> written) {
        Map<Dimension, Choice> words = new EnumMap<>(Dimension.class);
        written.forEach((word, choice) -> words.put(dimension("words", word), choice(word, choice)));
        for (Dimension dimension : Dimension.values()) {
            if (!words.containsKey(dimension)) {
                throw new IllegalArgumentException("words has no " + dimension.english());
            }
        }
        return words;
    }

    private static Choice choice(String at, @Nullable Object written) {
        Map<String, Object> choice = map(at, written);
        only(at, choice, "from", "values", "otherwise");
        Object values = choice.get("values");
        return new Choice(reference(choice.get("from")), values == null ? null : texts(at, values), text(choice));
    }

    private static @Nullable String text(Map<String, Object> choice) {
        Object otherwise = choice.get("otherwise");
        return otherwise == null ? null : otherwise.toString();
    }

    private static Map<String, Claim> claims(@Nullable Object written) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        if (written != null) {
            map("conditions", written).forEach((condition, how) -> {
                Map<String, Object> claim = map(condition, how);
                only(condition, claim, "from", "same as");
                Reference from = reference(claim.get("from"));
                if (from == null) {
                    throw new IllegalArgumentException(condition + " has no from");
                }
                claims.put(condition, new Claim(from, reference(claim.get("same as"))));
            });
        }
        return claims;
    }

    private static @Nullable Reference reference(@Nullable Object written) {
        return written == null ? null : Reference.of(written.toString());
    }

    private static Dimension dimension(String at, Object written) {
        return Word.of(Dimension.class, written.toString())
                .orElseThrow(() -> new IllegalArgumentException(at + ": " + written + " is no word of a question"));
    }

    private static Map<String, String> texts(String at, @Nullable Object written) {
        Map<String, String> texts = new LinkedHashMap<>();
        map(at, written).forEach((key, value) -> texts.put(key, value.toString()));
        return texts;
    }

    private static Map<String, Object> map(String at, @Nullable Object written) {
        if (!(written instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(at + " must have keys and values");
        }
        Map<String, Object> keyed = new LinkedHashMap<>();
        map.forEach((key, value) -> keyed.put(String.valueOf(key), value));
        return keyed;
    }

    private static void only(String at, Map<String, Object> written, String... known) {
        written.keySet().stream()
                .filter(key -> !Set.of(known).contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException(at + " has the unknown key " + key);
                });
    }
}
