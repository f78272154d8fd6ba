package nl.perspectief.guide.helplines;

import java.time.LocalDate;
import nl.perspectief.shared.web.Language;

/**
 * A service that can be called or written to; never a person.
 *
 * @param key as texts name it, between braces
 * @param reach a number or an address
 * @param owner the organisation that keeps this line true; empty as long as none took it
 * @param checkedOn when somebody last looked whether it is true
 * @param verified whether that was somebody of the partnership, and not only the writer of the first list
 * @param version grows with each change
 */
public record Helpline(
        String key,
        String nameDutch,
        String nameEnglish,
        String reach,
        String meantDutch,
        String meantEnglish,
        String owner,
        LocalDate checkedOn,
        boolean verified,
        String source,
        int version) {
    private static final int FRESH_MONTHS = 12;

    public String name(Language language) {
        return language == Language.NL ? nameDutch : nameEnglish;
    }

    /** What it is for. */
    public String meant(Language language) {
        return language == Language.NL ? meantDutch : meantEnglish;
    }

    /** Whether more than a year has passed since somebody looked. */
    public boolean stale(LocalDate today) {
        return stale(checkedOn, today);
    }

    public static boolean stale(LocalDate checked, LocalDate today) {
        return checked.isBefore(today.minusMonths(FRESH_MONTHS));
    }

    /** The address for a browser: of a page or of a telephone. */
    public String link() {
        return link(reach);
    }

    public static String link(String reach) {
        return reach.startsWith("https://") ? reach : "tel:" + reach.replaceAll("[^+0-9]", "");
    }

    /** As people read it. */
    public String shown() {
        return shown(reach);
    }

    public static String shown(String reach) {
        return reach.replaceFirst("^https://(www\\.)?", "");
    }
}
