package nl.perspectief.identity.issuer;

import java.io.Console;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import nl.perspectief.shared.CleanText;
import org.jspecify.annotations.Nullable;

/** A password typed twice without echo, or a generated one for whoever types nothing or has no terminal. */
record NewPassword(String text, boolean generated) {
    private static final int GENERATED_BYTES = 18;

    static NewPassword ask(@Nullable Console console, PasswordRule rule) {
        if (console == null || !console.isTerminal()) {
            return generate();
        }
        while (true) {
            char[] first = console.readPassword(
                    "Wachtwoord (minstens %d tekens; leeg = ik maak er een): ", PasswordRule.SHORTEST);
            if (first == null || first.length == 0) {
                return generate();
            }
            String clean = CleanText.of(new String(first));
            Optional<PasswordRule.Refusal> refusal = rule.refusal(clean);
            if (refusal.isPresent()) {
                console.printf("%s%n", refusal.get().sentence());
                continue;
            }
            if (Arrays.equals(first, console.readPassword("Nog een keer: "))) {
                return new NewPassword(clean, false);
            }
            console.printf("Dat was niet twee keer hetzelfde.%n");
        }
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
