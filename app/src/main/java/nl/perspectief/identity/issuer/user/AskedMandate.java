package nl.perspectief.identity.issuer.user;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.organisations.Role;

/** The flags of a {@code user} command: which of them are missing or cannot be, in one line. */
record AskedMandate(Map<String, String> flags) {
    private static final int LONGEST = 100;

    /** Why this cannot be done with these flags; empty when each of the needed ones is there and right. */
    Optional<String> mistake(String command, String... needed) {
        List<String> missing =
                Stream.of(needed).filter(flag -> of(flag).isEmpty()).toList();
        if (!missing.isEmpty()) {
            return Optional.of("Bij " + command + " ontbreekt nog: "
                    + missing.stream().map(flag -> "--" + flag).collect(Collectors.joining(", ")) + "."
                    + (missing.contains("roles") ? known() : ""));
        }
        return Stream.of(needed)
                .filter(flag -> !flag.equals("roles") && of(flag).length() > LONGEST)
                .findFirst()
                .map(flag -> "--" + flag + " is hoogstens " + LONGEST + " tekens lang; er staan er " + of(flag).length()
                        + ".")
                .or(this::unknownRole);
    }

    private Optional<String> unknownRole() {
        return words().stream()
                .filter(word -> role(word).isEmpty())
                .findFirst()
                .map(word -> "Onbekende rol ‘" + word + "’ in --roles." + known());
    }

    String of(String flag) {
        return flags.getOrDefault(flag, "");
    }

    Set<Role> roles() {
        return words().stream().flatMap(word -> role(word).stream()).collect(Collectors.toSet());
    }

    private List<String> words() {
        return Stream.of(of("roles").split(",", -1)).map(String::strip).toList();
    }

    private static Optional<Role> role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.word().equals(word))
                .findFirst();
    }

    /** Every role there is, as a sentence. */
    static String known() {
        return " Rollen: " + Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", ")) + ".";
    }
}
