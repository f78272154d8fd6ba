package nl.perspectief.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a case stands; the covenant opens and closes categories by it. */
public enum Phase {
    /** First meeting and case conference. */
    F3,
    /** Plan and actions. */
    F4,
    /** Evaluation. */
    F5,
    /** Winding down and aftercare. */
    F6,
    /** Closed and shielded. */
    F7;

    /** The phase's id in the covenant. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The phase that comes after, if any does. */
    public Optional<Phase> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    public static Optional<Phase> byId(String id) {
        return Arrays.stream(values()).filter(phase -> phase.id().equals(id)).findFirst();
    }
}
