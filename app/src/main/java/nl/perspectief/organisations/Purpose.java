package nl.perspectief.organisations;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import org.jspecify.annotations.Nullable;

/**
 * What somebody works for. Each regime, which is the id of a covenant, has a word of its own for it: the same word of another
 * regime may mean something else, so that a wall compares both.
 *
 * @param meaning absent for a purpose of the application itself
 * @param words by regime; none for a purpose of the application itself, which opens nothing that was shared
 * @param logged as logs have it
 */
public record Purpose(@Nullable PurposeMeaning meaning, Map<String, String> words, String logged) {
    /** Stands in no id of a covenant. */
    private static final String BETWEEN = ".";

    /** What a log line takes. */
    private static final Pattern LOGGED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Before a meaning, in a log line that the words themselves do not fit in. */
    private static final String MEANS = "_";

    public Purpose {
        words = Map.copyOf(words);
    }

    /** One of {@link PurposeWords#OWN}. */
    public static Purpose own(String word) {
        return new Purpose(null, Map.of(), word);
    }

    /** What covenants have a word for; at least one does. */
    public static Purpose of(PurposeMeaning meaning, Map<String, String> words) {
        String all = new TreeMap<>(words).values().stream().distinct().collect(Collectors.joining(BETWEEN));
        return new Purpose(meaning, words, LOGGED.matcher(all).matches() ? all : MEANS + meaning.name());
    }

    /** The words of a purpose as logs have it. */
    public static String[] logged(String word) {
        return word.split("\\" + BETWEEN, -1);
    }

    /** The meaning that stands in a log line in the place of words that do not fit in it. */
    public static Optional<PurposeMeaning> loggedMeaning(String word) {
        return Arrays.stream(PurposeMeaning.values())
                .filter(meaning -> word.equals(MEANS + meaning.name()))
                .findFirst();
    }

    /** The word of one regime. @throws Unbound when that has none, or is not in force */
    public String in(String regime) {
        String word = words.get(regime);
        if (word == null) {
            throw meaning == null
                    ? new IllegalStateException(logged + " is no purpose of a covenant")
                    : new Unbound(meaning);
        }
        return word;
    }

    /** As row-level security is told: each regime with its word. */
    String told() {
        return words.entrySet().stream()
                .map(word -> plain(word.getKey()) + ":" + plain(word.getValue()))
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** What is between pairs is in none of them; the reader of covenants refuses it, and so does this. */
    private static String plain(String id) {
        if (id.indexOf(',') >= 0 || id.indexOf(':') >= 0) {
            throw new IllegalStateException("no id of a covenant: " + id);
        }
        return id;
    }
}
