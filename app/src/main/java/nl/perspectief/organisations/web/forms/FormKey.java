package nl.perspectief.organisations.web.forms;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The key that each form carries, so that sending it twice is the same as sending it once. */
public final class FormKey {
    /** The name of its field. */
    public static final String FIELD = "sleutel";

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private FormKey() {}

    public static String next() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    /** Whether it can be a key of ours. */
    public static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }
}
