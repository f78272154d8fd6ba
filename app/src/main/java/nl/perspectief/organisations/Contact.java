package nl.perspectief.organisations;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How colleagues of every partner reach somebody at work.
 *
 * @param phone as it is dialled
 * @param hours when, in words of one's own; empty when always at work
 * @param desk what answers there; absent when it is one's own number
 */
public record Contact(String phone, String hours, @Nullable String desk) {
    /** What a number looks like. */
    public static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()-]{2,24}");

    /** The longest that hours are. */
    public static final int LONGEST_HOURS = 100;

    public Contact(String phone, String hours) {
        this(phone, hours, null);
    }

    /** For a link that dials. */
    public String dialled() {
        return phone.replaceAll("[^+0-9]", "");
    }
}
