package nl.perspectief.learning.lessons.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.perspectief.organisations.Organisation;

/**
 * Names of partners in a text, by the whole name, by the short one, and by each word of them that has a capital. A word of every day at
 * the beginning of a sentence has its capital from there, and names nobody.
 */
final class OrganisationNames {
    private static final int FEWEST_LETTERS = 2;
    private static final Set<String> EVERY_DAY = Set.of(
            "bureau",
            "gemeente",
            "halt",
            "huis",
            "jeugd",
            "jongerenwerk",
            "leerplicht",
            "maatschappelijk",
            "ministerie",
            "openbaar",
            "politie",
            "raad",
            "reclassering",
            "school",
            "stichting",
            "thuis",
            "veilig",
            "werk",
            "zorg");
    private static final Pattern BEGINS = Pattern.compile("(?s)(?:^|.*[.!?:\\n])[\\s\"‘“(-]*");

    private OrganisationNames() {}

    /** As they are written there. */
    static List<String> in(String text, List<Organisation> partners) {
        StringBuilder left = new StringBuilder(text);
        List<String> found = new ArrayList<>();
        names(partners).forEach(name -> take(name, left, found));
        return found.stream().distinct().toList();
    }

    /** The longest first, so that of a name that stands there whole no part is told beside it. */
    private static List<String> names(List<Organisation> partners) {
        return partners.stream()
                .flatMap(one -> Stream.of(one.name(), one.shortName()))
                .flatMap(name -> Stream.concat(Stream.of(name), Arrays.stream(name.split("[^\\p{L}\\p{N}]+"))))
                .filter(name -> name.length() >= FEWEST_LETTERS && Character.isUpperCase(name.charAt(0)))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static void take(String name, StringBuilder left, List<String> found) {
        boolean whole = name.contains(" ");
        Matcher matcher = Pattern.compile(
                        (whole ? "(?iu)" : "") + "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                .matcher(left.toString());
        while (matcher.find()) {
            boolean everyDay = EVERY_DAY.contains(name.toLowerCase(Locale.ROOT))
                    && BEGINS.matcher(left.substring(0, matcher.start())).matches();
            if (!everyDay) {
                found.add(matcher.group());
                left.replace(
                        matcher.start(),
                        matcher.end(),
                        "\0".repeat(matcher.group().length()));
            }
        }
    }
}
