package nl.perspectief.sharing.likeness;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a name sounds, so that spellings of one name are the same: without accents, prefixes and double letters, ij as y, oe as
 * u, Youssef as Joesef, Mohammed as Muhamad. Vowels that tell names apart stay: Hassan is not Hussein, Amir is not Amira.
 */
final class NameSound {
    private static final Set<String> PREFIXES = Set.of(
            "van", "von", "de", "den", "der", "het", "t", "ten", "ter", "te", "d", "s", "op", "aan", "in", "bij", "uit",
            "el", "al", "la", "le", "di", "da", "do", "dos", "du", "bin", "ben", "ibn", "zu");

    private NameSound() {}

    /** The sounds of the parts of a name, without prefixes; with them where nothing else is left. */
    static List<String> of(String name) {
        List<String> words = words(name);
        List<String> bare =
                words.stream().filter(word -> !PREFIXES.contains(word)).toList();
        return (bare.isEmpty() ? words : bare).stream().map(NameSound::sound).toList();
    }

    /** The same in one piece, prefixes too: "El Idrissi" and "Elidrissi". */
    static String whole(String name) {
        return sound(String.join("", words(name)));
    }

    private static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replace("\u00f8", "o")
                .replace("\u0131", "i")
                .replace("\u0142", "l")
                .replace("\u00df", "ss")
                // What stands loose is a word: 't. What stands in a word is none of it: O'Neill.
                .replaceAll("(?<=\\p{L}{2})['\u2019`](?=\\p{L}{2})", "");
        List<String> words = new ArrayList<>();
        for (String word : plain.split("[^\\p{L}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static String sound(String word) {
        return later(vowels(consonants(word)));
    }

    private static String consonants(String word) {
        return word.replace("ij", "y")
                .replace("j", "y")
                .replaceAll("^dy(?=[aeiou])", "y")
                .replace("ph", "f")
                .replaceAll("ch(?=[mln])", "h")
                .replaceAll("s?ch|sh|sy(?=[aeiou])", "s")
                .replace("ck", "k")
                .replace("q", "k")
                .replace("x", "ks")
                .replaceAll("c(?=[eiy])", "s")
                .replace("c", "k")
                .replaceAll("([ktdgb])h", "$1")
                .replace("z", "s")
                .replaceAll("(?<=.)h$", "")
                .replaceAll("dt$", "d");
    }

    private static String vowels(String word) {
        return word.replaceAll("(?:[ae]i|ey|ay)(?![aeiou])", "y")
                .replaceAll("ou|oe|oo|uu|o", "u")
                .replaceAll("ie|ee", "i")
                .replaceAll("y(?![aeiu])", "i")
                .replaceAll("aa|ae|e", "a")
                .replaceAll("(.)\\1+", "$1");
    }

    /** Behind the first vowel a and u are one sound: Yusuf, Yousef; but not Mohammed, Mahmoud. */
    private static String later(String word) {
        int first = 0;
        while (first < word.length() && "aiu".indexOf(word.charAt(first)) < 0) {
            first++;
        }
        return first >= word.length()
                ? word
                : word.substring(0, first + 1)
                        + word.substring(first + 1).replace('u', 'a').replaceAll("(.)\\1+", "$1");
    }
}
