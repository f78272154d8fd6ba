package nl.perspectief.authzen.protocol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When answering several questions stops. */
public enum Semantic {
    EXECUTE_ALL,
    DENY_ON_FIRST_DENY,
    PERMIT_ON_FIRST_PERMIT;

    static Optional<Semantic> of(String written) {
        return Arrays.stream(values())
                .filter(semantic -> semantic.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst();
    }

    /** Whether nothing is answered after this decision. */
    public boolean endsAt(boolean permitted) {
        return switch (this) {
            case EXECUTE_ALL -> false;
            case DENY_ON_FIRST_DENY -> !permitted;
            case PERMIT_ON_FIRST_PERMIT -> permitted;
        };
    }
}
