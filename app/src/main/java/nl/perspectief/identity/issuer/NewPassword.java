package nl.perspectief.identity.issuer;

import java.io.Console;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A password typed twice without echo, or a generated one for whoever types nothing or has no terminal. */
record NewPassword(String text, boolean generated) {
    private static final int SHORTEST = 12;
    private static final int LONGEST_IN_BYTES = 72; // bcrypt reads no further
    private static final int GENERATED_BYTES = 18;

    static NewPassword ask(@Nullable Console console) {
        if (console == null || !console.isTerminal()) {
            return generate();
        }
        while (true) {
            char[] first = console.readPassword("Wachtwoord (minstens %d tekens; leeg = ik maak er een): ", SHORTEST);
            if (first == null || first.length == 0) {
                return generate();
            }
            char[] second = console.readPassword("Nog een keer: ");
            if (fits(first) && Arrays.equals(first, second)) {
                return new NewPassword(new String(first), false);
            }
            console.printf("Te kort, te lang of niet twee keer hetzelfde.%n");
        }
    }

    static boolean fits(char[] password) {
        return password.length >= SHORTEST
                && new String(password).getBytes(StandardCharsets.UTF_8).length <= LONGEST_IN_BYTES;
    }

    private static NewPassword generate() {
        byte[] bytes = new byte[GENERATED_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new NewPassword(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), true);
    }

    @Override
    public String toString() {
        return "NewPassword";
    }
}
