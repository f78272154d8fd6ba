package nl.perspectief.guide.helplines;

import java.util.Map;
import java.util.Optional;

/**
 * National numbers on which a life can depend. They are the same everywhere, so that nobody changes them on a page, and a page takes
 * them from here. Row-level security knows the same.
 */
public final class FixedNumbers {
    public static final String EMERGENCY = "112";

    private static final Map<String, String> REACHES =
            Map.of(EMERGENCY, "112", "politie", "0900-8844", "veilig-thuis", "0800-2000");

    private FixedNumbers() {}

    /** By key; empty for a line that the partnership keeps itself. */
    public static Optional<String> of(String key) {
        return Optional.ofNullable(REACHES.get(key));
    }

    /** Whether this line may say so. */
    static boolean allows(Helpline line) {
        return of(line.key()).filter(fixed -> !fixed.equals(line.reach())).isEmpty();
    }
}
