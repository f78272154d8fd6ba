package nl.perspectief.guide.helplines;

import java.util.regex.Pattern;

/** A Dutch mobile number, however it was written: that is a person's, and the list holds services. */
public final class MobileNumber {
    private static final Pattern SIGNS = Pattern.compile("[\\s().\\-\u2013\u2014/]+");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])(?:(?:\\+|00)?310?|0)6[0-9]{8}(?![0-9])");
    private static final Pattern BEGINS = Pattern.compile("(?:(?:\\+|00)?310?|0)6[0-9]*");

    private MobileNumber() {}

    /** Whether one stands anywhere in a text or an address. */
    public static boolean within(String text) {
        String close = SIGNS.matcher(text).replaceAll("");
        return MOBILE.matcher(text).find() || MOBILE.matcher(close).find();
    }

    /** Whether a number that is called begins as a mobile one, also when it is too short or too long. */
    public static boolean called(String reach) {
        return within(reach)
                || BEGINS.matcher(SIGNS.matcher(reach).replaceAll("")).matches();
    }
}
