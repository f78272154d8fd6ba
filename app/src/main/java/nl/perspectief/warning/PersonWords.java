package nl.perspectief.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.shared.AsRead;
import nl.perspectief.shared.Bsn;

/**
 * Finds words by which a person could be found. A warning and no proof: a rare name that stands alone is not seen, so that nothing
 * found does not mean that nobody is in it. Each pattern looks at a bounded stretch, so that a long text costs no more than its length.
 */
public final class PersonWords {
    /** Stands in the place of what was found, so that no other kind finds part of it. */
    private static final String GONE = "\u0000";

    private static final Pattern NUMBER_CALLED = Pattern.compile(
            "(?i)\\b(?:bsn|burgerservicenummer|sofinummer)\\W{1,3}(?:is\\W{1,2})?(\\d(?:[ ./-]?\\d){7,8})(?!\\d)");
    private static final Pattern NINE = Pattern.compile("(?<![\\d+])\\d(?:[ ./-]?\\d){8}(?![\\d])");
    private static final Pattern MAIL =
            Pattern.compile("(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\w+])(?:(?:(?:\\+|00) ?31[ .-]?(?:\\(0\\))?|\\(?0(?!800|900|88))"
                    + "(?:[ ().\\-/]{0,3}\\d){9}|(?:\\+|00)(?!31)[1-9](?:[ .-]?\\d){8,12})(?!\\d)");

    /** The fourteen series of Dutch plates; a gap asks for capitals, because "om 12 en" is no car. */
    private static final String SERIES =
            "LL-NN-NN|NN-NN-LL|NN-LL-NN|LL-NN-LL|LL-LL-NN|NN-LL-LL|NN-LLL-N|N-LLL-NN|LL-NNN-L"
                    + "|L-NNN-LL|LLL-NN-L|L-NN-LLL|N-LL-NNN|NNN-LL-N";

    private static final Pattern PLATE = Pattern.compile(
            "(?<![\\w-])(?:" + series("[A-Za-z]", "-") + "|" + series("[A-Z]", " ") + "|" + series("[A-Z]", "")
                    + ")(?![\\w-])|(?i:\\bkenteken\\W{1,3}(?:is )?(" + series("[A-Za-z]", "[ -]?") + ")(?![\\w-]))");
    private static final Pattern POSTCODE =
            Pattern.compile("(?<![\\w-])[1-9]\\d{3}(?: ?(?!SA|SD|SS)[A-Z]{2}|(?!sa|sd|ss)[a-z]{2})(?![\\w-])");
    private static final String ROADS =
            "straat|laan|weg|plein|kade|gracht|dijk|steeg|hof|singel|dreef|plantsoen|boulevard|pad";
    private static final Pattern STREET =
            Pattern.compile("\\b(?:[A-Z][\\p{L}'’.-]{0,24} (?:(?:van|de|der|den|het|ten|ter) ){0,2}){0,3}"
                    + "(?:\\p{Lu}[\\p{L}'’-]{1,24}(?:" + ROADS
                    + ")|[a-z]{3,24}(?:straat|laan|plein|gracht|kade|singel|dreef|plantsoen|steeg))"
                    + "(?: nr\\.?| nummer)? \\d{1,4}(?: ?[a-zA-Z]|-\\d{1,3})?\\b");
    private static final Pattern ROAD_APART =
            Pattern.compile("\\b[A-Z][\\p{L}-]{2,24} (?:Straat|Laan|Weg|Plein|Kade|Gracht|Dijk|Hof"
                    + "|Singel|Pad)(?: nr\\.?| nummer)? \\d{1,4}[a-zA-Z]?\\b");
    private static final Pattern ROAD_FIRST =
            Pattern.compile("\\b(?:Laan|Plein|Weg|Hof|Straat|Kade) (?:(?:van|de|der|den|het) ){1,2}"
                    + "[\\p{L}-]{2,24}(?: [A-Z][\\p{L}-]{2,24})?(?: nr\\.?| nummer)? \\d{1,4}[a-zA-Z]?\\b");
    private static final String PLATFORMS = "insta(?:gram)?|snap(?:chat)?|tiktok|telegram|discord|facebook";
    private static final Pattern ACCOUNT = Pattern.compile("(?<![\\w@./])@[A-Za-z0-9_][A-Za-z0-9_.]{1,28}[A-Za-z0-9_]"
            + "|(?i:\\b(?:t\\.me|wa\\.me|instagram\\.com|snapchat\\.com/add|tiktok\\.com|facebook\\.com)/[\\w.@/-]{2,60})"
            + "|(?i:\\b(?:" + PLATFORMS
            + ")[ -]?(?:naam|account|adres)?(?: ?[:=] ?| heet (?:hij |ze |zij )?)[\\w.]{3,30})"
            + "|(?i:\\b(?:" + PLATFORMS + ") (?:als )?[a-z][a-z.]{0,20}[_\\d][\\w.]{0,20})");

    private PersonWords() {}

    private static String series(String letter, String between) {
        return "(?:"
                + SERIES.replace("-", "#")
                        .replace("L", letter)
                        .replace("N", "\\d")
                        .replace("#", between) + ")";
    }

    /** In the order of the text; no two share a letter. @param today since when a day is too near to be that of a birth */
    public static List<Found> in(String text, LocalDate today) {
        AsRead read = AsRead.of(text);
        return read(read.text(), today).stream()
                .map(one -> new Found(
                        one.mark(), read.begin(one.from()), read.end(one.to()), read.written(one.from(), one.to())))
                .sorted(Comparator.comparingInt(Found::from))
                .toList();
    }

    private static List<Found> read(String text, LocalDate today) {
        List<Found> found = new ArrayList<>();
        StringBuilder left = new StringBuilder(text);
        take(left, found, PersonMark.MAIL, MAIL, _ -> true);
        take(left, found, PersonMark.CITIZEN_NUMBER, NUMBER_CALLED, _ -> true);
        new BirthDays(today).in(text, left, found);
        take(
                left,
                found,
                PersonMark.CITIZEN_NUMBER,
                NINE,
                match -> Bsn.passes(match.group().replaceAll("\\D", "")));
        take(left, found, PersonMark.PHONE, PHONE, _ -> true);
        take(left, found, PersonMark.PLATE, PLATE, _ -> true);
        take(left, found, PersonMark.ADDRESS, STREET, _ -> true);
        take(left, found, PersonMark.ADDRESS, ROAD_APART, _ -> true);
        take(left, found, PersonMark.ADDRESS, ROAD_FIRST, _ -> true);
        take(left, found, PersonMark.ADDRESS, POSTCODE, _ -> true);
        take(left, found, PersonMark.ACCOUNT, ACCOUNT, _ -> true);
        for (Pattern name : Names.PATTERNS) {
            take(left, found, PersonMark.NAME, name, Names::isName);
        }
        return found;
    }

    /** What a group says where a pattern has one, else all of it. */
    static void take(
            StringBuilder left, List<Found> found, PersonMark mark, Pattern pattern, Predicate<MatchResult> really) {
        Matcher matcher = pattern.matcher(left.toString());
        for (int at = 0; matcher.find(at); ) {
            int group = matcher.groupCount() > 0 && matcher.group(1) != null ? 1 : 0;
            at = matcher.start() + 1;
            if (really.test(matcher)) {
                found.add(new Found(mark, matcher.start(group), matcher.end(group), matcher.group(group)));
                gone(left, matcher.start(group), matcher.end(group));
                at = matcher.end();
            }
        }
    }

    static void gone(StringBuilder left, int from, int to) {
        left.replace(from, to, GONE.repeat(to - from));
    }
}
