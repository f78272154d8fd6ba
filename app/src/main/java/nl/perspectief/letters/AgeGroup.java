package nl.perspectief.letters;

import java.util.Arrays;
import java.util.List;
import nl.perspectief.shared.Age;
import org.jspecify.annotations.Nullable;

/** Who has a say goes by the age of the young person on the day (Jeugdwet 7.3.4 and 7.3.11; UAVG 5). */
public enum AgeGroup {
    UNDER_12(0, 11),
    FROM_12(12, 15),
    FROM_16(16, Integer.MAX_VALUE);

    private final int from;
    private final int last;

    AgeGroup(int from, int last) {
        this.from = from;
        this.last = last;
    }

    /** One, or all that a birth date known in part leaves open. */
    public static List<AgeGroup> of(@Nullable Age age) {
        return Arrays.stream(values())
                .filter(group -> age == null || age.canBe(group.from, group.last))
                .toList();
    }
}
