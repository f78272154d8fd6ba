package nl.perspectief.identity.issuer.user;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.owner.PartnershipRegister.OwnRole;
import nl.perspectief.organisations.owner.RoleWords;

/** The flags of a {@code user} command: which of them are missing or cannot be, in one line. */
record AskedMandate(Map<String, String> flags, RoleWords words) {
    private static final int LONGEST = 100;

    /** Without a covenant in force. */
    AskedMandate(Map<String, String> flags) {
        this(flags, RoleWords.NONE);
    }

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
        return asked().stream()
                .filter(word -> role(word).isEmpty() && !words.own().containsKey(word))
                .findFirst()
                .map(word -> "Onbekende rol ‘" + word + "’ in --roles." + known());
    }

    String of(String flag) {
        return flags.getOrDefault(flag, "");
    }

    Set<Role> roles() {
        return asked().stream().flatMap(word -> role(word).stream()).collect(Collectors.toSet());
    }

    /** Those that mean nothing to the application. */
    List<OwnRole> ownRoles() {
        return asked().stream()
                .filter(word -> role(word).isEmpty())
                .flatMap(word -> Optional.ofNullable(words.own().get(word)).stream())
                .distinct()
                .toList();
    }

    private List<String> asked() {
        return Stream.of(of("roles").split(",", -1)).map(String::strip).toList();
    }

    private Optional<Role> role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .or(() -> Optional.ofNullable(words.meaning().get(word)));
    }

    /** Every role there is, as a sentence: by the words of the application, and of the covenants in force. */
    String known() {
        String usual = Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "));
        List<String> more = Stream.concat(words.meaning().keySet().stream(), words.own().keySet().stream())
                .filter(word -> Arrays.stream(Role.values())
                        .noneMatch(role -> role.word().equals(word)))
                .sorted()
                .toList();
        return " Rollen: " + usual + "."
                + (more.isEmpty() ? "" : " Van de convenanten die gelden: " + String.join(", ", more) + ".");
    }
}
