package nl.perspectief.identity.machines;

import java.util.Arrays;
import java.util.Optional;

/** What a system of a partner may do: each has one right, and needs a second registration for another. */
public enum MachineScope {
    /** Ask the covenant. */
    AUTHZEN("authzen", "/access"),
    /** Hand over what its own professionals want to record. */
    INTAKE("intake", "/intake");

    private final String word;
    private final String root;

    MachineScope(String word, String root) {
        this.word = word;
        this.root = root;
    }

    /** As it stands in tokens, in the register and in the command. */
    public String word() {
        return word;
    }

    /** Where it opens something, and nowhere else. */
    String root() {
        return root;
    }

    String authority() {
        return "SCOPE_" + word;
    }

    public static Optional<MachineScope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }
}
