package nl.perspectief.covenant.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words behind a command.
 *
 * @param plain folders and ids, in their order
 * @param named what was given as {@code name=value}
 * @param options what starts with two dashes
 * @param twice names that were given more than once
 */
record Words(List<String> plain, Map<String, String> named, Set<String> options, List<String> twice) {
    static Words of(List<String> words) {
        List<String> plain = new ArrayList<>();
        Map<String, String> named = new LinkedHashMap<>();
        Set<String> options = new LinkedHashSet<>();
        List<String> twice = new ArrayList<>();
        for (String word : words) {
            int at = word.indexOf('=');
            if (word.startsWith("--")) {
                options.add(word);
            } else if (at <= 0) {
                plain.add(word);
            } else if (named.put(word.substring(0, at), word.substring(at + 1)) != null) {
                twice.add(word.substring(0, at));
            }
        }
        return new Words(plain, named, options, twice);
    }
}
