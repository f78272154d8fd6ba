package nl.perspectief.guide.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.shared.web.Language;

/** Text as words to compare: small letters, without accents and signs. */
final class Words {
    /** Longer than anybody asks; the rest of a text that was pasted is not looked at. */
    private static final int MOST = 24;

    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHE = Pattern.compile("['’‘`]");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

    private static final Pattern PARTICIPLE =
            Pattern.compile("(uit|op|af|aan|in|mee|weg|door|over|om|na|bij|toe|voor|terug)?ge(.{3,}?)(?:d|t|en)?");
    private static final float ALMOST = 0.9f;

    private Words() {}

    /**
     * A word of a question.
     *
     * @param word as it was asked
     * @param form in which it is looked for
     * @param certain how surely that is the same word, up to 1
     */
    record Form(String word, String form, float certain) {}

    /** The same words with a space between them. */
    static String plain(String text) {
        String small = ACCENT.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        return BETWEEN.matcher(APOSTROPHE.matcher(small).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** The first words of a question, as they follow on each other: as many as somebody asks. */
    static String beginning(String question) {
        return Arrays.stream(plain(question).split(" ", MOST + 1)).limit(MOST).collect(Collectors.joining(" "));
    }

    static List<String> of(String text) {
        return Arrays.stream(plain(text).split(" "))
                .filter(word -> word.length() > 1)
                .toList();
    }

    /** Of a question: no more than somebody asks, each as it is and as what it may be a participle of. */
    static List<Form> asked(Language language, String question) {
        return of(question).stream()
                .distinct()
                .limit(MOST)
                .flatMap(word -> Stream.concat(
                        Stream.of(new Form(word, word, 1)), language == Language.NL ? verb(word) : Stream.empty()))
                .toList();
    }

    /** "uitgeleend" is of "uitlenen", which the stems of PostgreSQL do not know. */
    private static Stream<Form> verb(String word) {
        Matcher found = PARTICIPLE.matcher(word);
        return found.matches()
                ? Stream.of(new Form(word, Objects.requireNonNullElse(found.group(1), "") + found.group(2), ALMOST))
                : Stream.empty();
    }
}
