package nl.perspectief.identity.issuer.user;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import nl.perspectief.identity.issuer.account.PasswordRule;
import nl.perspectief.shared.CleanText;
import nl.perspectief.shared.Unusable;
import org.jspecify.annotations.Nullable;

/**
 * A password typed twice without echo, or the line that was piped in; a generated one for whoever types nothing or pipes
 * nothing.
 */
record NewPassword(String text, boolean generated) {
    private static final int GENERATED_BYTES = 18;

    static NewPassword ask(@Nullable Console console, InputStream in, PasswordRule rule) {
        if (console == null || !console.isTerminal()) {
            return piped(in, rule);
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

    /** @throws Unusable when it may not be chosen: there is nobody to ask again */
    private static NewPassword piped(InputStream in, PasswordRule rule) {
        String line = CleanText.of(line(in));
        if (line.isEmpty()) {
            return generate();
        }
        rule.refusal(line).ifPresent(refusal -> {
            throw new Unusable(refusal.sentence());
        });
        return new NewPassword(line, false);
    }

    /** Without waiting for one that may never come: an open input with nothing in it, as of a service, is none. */
    private static String line(InputStream in) {
        try {
            return in.available() == 0
                    ? ""
                    : Objects.requireNonNullElse(
                            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
