package nl.perspectief.identity.issuer.account;

import java.util.regex.Pattern;

/** Which names an account may have: of what is easily typed and never mistaken for something else. */
public final class AccountName {
    /** What such a name is made of, for the command line. */
    public static final String RULE = "3 tot 100 letters (a-z), cijfers en . _ - @, en begint met een letter of cijfer";

    private static final Pattern OWN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{2,99}");

    /** OpenID Connect Core 2: at most 255 ASCII characters; a colon in the begin is how a withdrawn mandate is kept. */
    private static final Pattern ELSEWHERE = Pattern.compile("(?!withdrawn:)\\p{Graph}{1,255}");

    private AccountName() {}

    /** Whether an account of the embedded issuer may be called this. */
    public static boolean fits(String name) {
        return OWN.matcher(name).matches();
    }

    /** Whether an issuer elsewhere can have this as its {@code sub}. */
    public static boolean isSubject(String sub) {
        return ELSEWHERE.matcher(sub).matches();
    }
}
