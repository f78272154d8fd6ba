package nl.perspectief.guide.editing;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.perspectief.guide.CardKind;
import nl.perspectief.guide.Section;

/** What no card says, whether it came as a file or somebody wrote it on a page: one place for both. */
public final class CardRules {
    /** In words; a longer sentence is hard to read. */
    public static final int LONGEST_SENTENCE = 25;

    /** Everyday words by which a card is found. */
    public static final int FEWEST_SEARCHED = 5;

    /** Other things that a sign can be. */
    public static final int FEWEST_ELSE = 2;

    public static final Pattern SLUG = Pattern.compile("[a-z0-9-]{2,60}");

    /** Addresses of other pages of the guide. */
    public static final Set<String> TAKEN =
            Set.of("zoeken", "alles", "wat-nu", "bronnen", "contacten", "papier", "beheer");

    /** Who somebody is by birth, faith or place is never a sign; what a card says against that is in its own kind. */
    private static final Pattern ORIGIN = Pattern.compile(
            "\\b(allochto\\w*|autochto\\w*|migratieachtergrond|etni\\w+|ethni\\w+|marokka\\w*|morocc\\w*|turk(s|se|ish)|antillia\\w*"
                    + "|surina\\w*|oost-europe\\w*|eastern europe\\w*|roma|moslim\\w*|muslim\\w*|huidskleur|skin colou?r|nationaliteit"
                    + "|nationality|afkomst|origin|buitenlander\\w*|foreigner\\w*)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Signs are never added up: no threshold, no points, no "at three or more". */
    private static final Pattern ADDED_UP = Pattern.compile(
            "\\b(\\d+ (punten|points)|puntental|score\\w*|optelsom|drempel|threshold|weegt \\d|risicoscore|bij (twee|drie|vier|\\d+) of meer (tekens|signalen)"
                    + "|(two|three|four|\\d+) or more signs|hoe meer (tekens|signalen)|the more signs)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER_TO_CALL = Pattern.compile("\\b0[89]00[- ]?\\d{3,}|\\b0\\d{2,3}[- ]\\d{6,}\\b");
    private static final Pattern CONTACT = Pattern.compile("\\{contact:([a-z0-9-]+)}");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])[\"”’]?\\s+");
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}'’-]+");

    private CardRules() {}

    /** Words of origin, where they would make a sign or a deed of it. */
    public static List<String> origin(CardKind kind, Section section, String text) {
        return kind != CardKind.FAIRNESS && (section == Section.SEE || section == Section.DO)
                ? found(ORIGIN, text)
                : List.of();
    }

    /** Words that add signs up, outside of what is known from research. */
    public static List<String> addedUp(Section section, String text) {
        return section == Section.SEE || section == Section.ELSE || section == Section.DO
                ? found(ADDED_UP, text)
                : List.of();
    }

    /** Numbers to call, which stand on the list of contacts and in no text. */
    public static List<String> numbers(String text) {
        return found(NUMBER_TO_CALL, text);
    }

    /** The keys of the contacts that a text names. */
    public static List<String> contacts(String text) {
        return CONTACT.matcher(text).results().map(one -> one.group(1)).toList();
    }

    /** Whether braces stand there that name no contact. */
    public static boolean looseBraces(String text) {
        return CONTACT.matcher(text).replaceAll("").matches("(?s).*[{}].*");
    }

    /** Sentences that are hard to read. */
    public static List<String> longSentences(String text) {
        return sentences(text).stream()
                .filter(sentence -> words(sentence).count() > LONGEST_SENTENCE)
                .toList();
    }

    public static List<String> sentences(String text) {
        return Arrays.stream(SENTENCE.split(text)).filter(one -> !one.isBlank()).toList();
    }

    public static Stream<String> words(String text) {
        return WORD.splitAsStream(text).filter(one -> !one.isBlank());
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }
}
