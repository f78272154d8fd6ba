package nl.perspectief.guide.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.Claim;
import nl.perspectief.guide.editing.CardRules;

/**
 * How easily a Dutch text reads: Flesch-Douma, 206.84 − 77 × syllables per word − 0.93 × words per sentence. From about 60 on it is plain
 * Dutch; letters of the government are often about 45.
 */
final class Reading {
    /** Runs of vowels, as Dutch says them; an e that is not said is left aside. */
    private static final Pattern SYLLABLE = Pattern.compile("[aeiouyàáâäèéêëìíîïòóôöùúûü]+");

    private Reading() {}

    static int syllables(String word) {
        return Math.max(1, (int) SYLLABLE.matcher(word.toLowerCase(Locale.ROOT).replaceAll("[ëï]", "-e"))
                .results()
                .count());
    }

    static double ease(Card card) {
        List<String> texts = card.claims().stream().map(Claim::text).toList();
        double sentences = texts.stream()
                .mapToInt(text -> CardRules.sentences(text).size())
                .sum();
        List<String> words = texts.stream().flatMap(CardRules::words).toList();
        double syllables = words.stream().mapToInt(Reading::syllables).sum();
        return 206.84 - 77 * syllables / words.size() - 0.93 * words.size() / sentences;
    }
}
