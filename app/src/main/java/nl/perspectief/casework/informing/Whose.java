package nl.perspectief.casework.informing;

import nl.perspectief.shared.Age;
import org.jspecify.annotations.Nullable;

/** Who is told and asked at an age (Youth Act 7.3.4, 7.3.15): what may be so counts where the birth date does not tell. */
public final class Whose {
    private static final int YOUTH_TOO = 12;
    private static final int YOUTH_ALONE = 16;

    private Whose() {}

    public static boolean youthMay(@Nullable Age age) {
        return age == null || age.oldest() >= YOUTH_TOO;
    }

    public static boolean parentsMay(@Nullable Age age) {
        return age == null || age.youngest() < YOUTH_ALONE;
    }
}
