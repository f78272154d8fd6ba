package nl.perspectief.warning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days of birth however they are written. What somebody saw happened lately, so that a day of long ago is one of birth. */
record BirthDays(LocalDate today) {
    private static final int YEARS_THAT_ARE_NEAR = 3;
    private static final int OLDEST = 110;
    private static final String MONTHS = "jan feb maa apr mei jun jul aug sep okt nov dec";

    /** Days of a month in words; one that begins as a longer one is tried after it. */
    private static final List<String> DAYS = List.of(
            ("een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien"
                            + " achttien negentien twintig eenentwintig tweeentwintig drieentwintig vierentwintig vijfentwintig"
                            + " zesentwintig zevenentwintig achtentwintig negenentwintig dertig eenendertig")
                    .split(" "));

    private static final String IN_WORDS =
            String.join("|", DAYS.reversed()).replace("eeent", "ee[eë]nt").replace("ieent", "ie[eë]nt");
    private static final Pattern DAY = Pattern.compile("(?i)(?<![\\d.,-])(?:"
            + "(?<dayA>\\d{1,2})(?<s>[-/.]| )(?<monthA>\\d{1,2})\\k<s>(?<yearA>(?:19|20)?\\d{2})(?!\\k<s>\\d)"
            + "|(?<yearB>(?:19|20)\\d{2})[-/.](?<monthB>\\d{1,2})[-/.](?<dayB>\\d{1,2})"
            + "|(?<dayC>\\d{1,2})(?:e|ste)?[ -](?<monthC>jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|oct|nov|dec)\\p{L}{0,7}\\.?"
            + "(?:[ -]['’]?(?<yearC>(?:19|20)?\\d{2})\\b)?"
            + "|\\b(?<dayF>" + IN_WORDS
            + ")(?:de|ste)? (?<monthF>jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|oct|nov|dec)\\p{L}{0,7}"
            + "(?: (?<yearF>(?:19|20)\\d{2})\\b)?"
            + "|(?<dayD>\\d{2})(?<monthD>\\d{2})(?<yearD>(?:19|20)\\d{2})"
            + "|(?<yearE>(?:19|20)\\d{2})(?<monthE>\\d{2})(?<dayE>\\d{2}))(?![\\d-])");
    private static final Pattern BORN = Pattern.compile(
            "(?i)(?:geb\\.?|geboren|geboortedatum|geboortedag|verjaardag|jarig|verjaart|born)(?:[ :,]{1,3}(?:is|op|d\\.d\\.)?){0,3} ?$");
    private static final int BEFORE = 30;

    /** Takes every day out of what is left, so that no other kind finds a number in it. */
    void in(String text, StringBuilder left, List<Found> found) {
        Matcher matcher = DAY.matcher(left.toString());
        while (matcher.find()) {
            if (!real(matcher)) {
                continue;
            }
            String before = text.substring(Math.max(0, matcher.start() - BEFORE), matcher.start());
            if (BORN.matcher(before).find() || ofLongAgo(year(matcher))) {
                found.add(new Found(PersonMark.BIRTH_DATE, matcher.start(), matcher.end(), matcher.group()));
            }
            PersonWords.gone(left, matcher.start(), matcher.end());
        }
    }

    private boolean ofLongAgo(@Nullable String written) {
        if (written == null) {
            return false;
        }
        int year = whole(Integer.parseInt(written));
        return year <= today.getYear() - YEARS_THAT_ARE_NEAR && year >= today.getYear() - OLDEST;
    }

    private int whole(int year) {
        if (year >= 100) {
            return year;
        }
        int century = today.getYear() - today.getYear() % 100;
        return century + year > today.getYear() ? century - 100 + year : century + year;
    }

    private boolean real(Matcher matcher) {
        try {
            String year = year(matcher);
            String month = first(matcher, "monthA", "monthB", "monthC", "monthD", "monthE", "monthF");
            String day = first(matcher, "dayA", "dayB", "dayC", "dayD", "dayE", "dayF");
            return month != null
                    && day != null
                    && LocalDate.of(year == null ? 2000 : whole(Integer.parseInt(year)), month(month), day(day))
                            .isBefore(today.plusYears(2));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int month(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        String name = written.toLowerCase(Locale.ROOT).replace("mrt", "maa").replace("oct", "okt");
        return MONTHS.indexOf(name.substring(0, 3)) / 4 + 1;
    }

    private static int day(String written) {
        return Character.isDigit(written.charAt(0))
                ? Integer.parseInt(written)
                : DAYS.indexOf(written.toLowerCase(Locale.ROOT).replace('ë', 'e')) + 1;
    }

    private static @Nullable String year(Matcher matcher) {
        return first(matcher, "yearA", "yearB", "yearC", "yearD", "yearE", "yearF");
    }

    private static @Nullable String first(Matcher matcher, String... groups) {
        for (String group : groups) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return null;
    }
}
