package nl.perspectief.shared.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import nl.perspectief.shared.Age;
import nl.perspectief.shared.BirthDate;
import nl.perspectief.shared.DutchDays;
import org.jspecify.annotations.Nullable;

/** One language on screen: texts by key, and days as people say them, in Dutch time. */
public final class Speech {

    private final Language language;
    private final Map<String, String> texts;

    Speech(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    public Language language() {
        return language;
    }

    /** Whether there is a text of this key. */
    public boolean knows(String key) {
        return texts.containsKey(key);
    }

    /**
     * The text with {@code {0}}, {@code {1}} filled in. Arguments are put in as they are and escaped by the page.
     *
     * @throws IllegalArgumentException when there is no such text: a page with a hole in it is a bug
     */
    public String say(String key, @Nullable Object... arguments) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language.tag());
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** A sentence behind the name of the thing that it is about. */
    public String about(String name, String sentence) {
        return name + ": " + sentence.substring(0, 1).toLowerCase(language.locale()) + sentence.substring(1);
    }

    /** {@code key.none}, {@code key.one} or {@code key.many} by number; {@code {0}} is the number. */
    public String count(String key, long number) {
        String form = number == 1 ? ".one" : number == 0 && knows(key + ".none") ? ".none" : ".many";
        return say(key + form, number);
    }

    /** As {@code di 24 nov 2026}. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE d MMM yyyy", language.locale())
                .format(day)
                .replace(".", "");
    }

    /** A day as forms send it, written as people say it; anything else stays as it is. */
    public String dayOr(String text) {
        try {
            return text.length() == 10 ? day(LocalDate.parse(text)) : text;
        } catch (DateTimeException _) {
            return text;
        }
    }

    /** As {@code di 24 nov 2026, 14:02}. */
    public String moment(Instant moment) {
        return day(dayOf(moment)) + DateTimeFormatter.ofPattern(", HH:mm").format(moment.atZone(DutchDays.ZONE));
    }

    /** As {@code 14:02}. */
    public String time(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm").format(moment.atZone(DutchDays.ZONE));
    }

    /** In whole years: {@code 14}, {@code 14 of 15}, or that it is not known. */
    public String age(Age age) {
        if (!age.known()) {
            return say("age.unknown");
        }
        return age.exact() ? String.valueOf(age.oldest()) : say("age.or", age.youngest(), age.oldest());
    }

    /** When somebody was born, as far as that is known, with the age: a clause. */
    public String born(BirthDate birth, Age age) {
        if (!age.known()) {
            return say("born.unknown");
        }
        return say(birth.partly() ? "born.partly" : "born", birth(birth), age(age));
    }

    /** As {@code vr 4 mrt 2011}, {@code maart 2011}, {@code 2011}; or that it is not known. */
    public String birth(BirthDate birth) {
        if (birth.equals(BirthDate.UNKNOWN)) {
            return say("birth.unknown");
        }
        return birth.exact()
                .map(this::day)
                .orElseGet(() -> birth.month() == 0
                        ? String.valueOf(birth.year())
                        : Month.of(birth.month()).getDisplayName(TextStyle.FULL, language.locale()) + " "
                                + birth.year());
    }

    public LocalDate dayOf(Instant moment) {
        return DutchDays.of(moment);
    }

    /** As {@code vandaag}, {@code over 3 dagen}, {@code 2 dagen geleden}; far away, the day itself. */
    public String relative(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return say("days.today");
        }
        if (Math.abs(days) == 1) {
            return say(days > 0 ? "days.tomorrow" : "days.yesterday");
        }
        if (Math.abs(days) > 30) {
            return day(day);
        }
        return say(days > 0 ? "days.ahead" : "days.ago", Math.abs(days));
    }
}
