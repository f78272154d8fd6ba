package nl.perspectief.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.perspectief.covenant.meaning.PhaseMeaning;

/** Where a case stands; the covenant opens and closes categories by it. */
public enum Phase {
    /** First meeting and case conference. */
    START(PhaseMeaning.START),
    /** Plan and actions. */
    PLAN(PhaseMeaning.PLAN),
    /** Evaluation. */
    EVALUATION(PhaseMeaning.EVALUATION),
    /** Winding down and aftercare. */
    CLOSING(PhaseMeaning.CLOSING),
    /** Closed and shielded. */
    SHIELDED(PhaseMeaning.SHIELDED);

    private final PhaseMeaning meaning;

    Phase(PhaseMeaning meaning) {
        this.meaning = meaning;
    }

    /** What the covenant must have a phase for, so that a case can be in this one. */
    public PhaseMeaning meaning() {
        return meaning;
    }

    /** As addresses and rows have it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a case in this phase can go to another: on, or stay for a next review, and never back. */
    public boolean leadsTo(Phase other) {
        return other.compareTo(this) >= 0;
    }

    /** The phase that comes after, if any does. */
    public Optional<Phase> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    public static Optional<Phase> byId(String id) {
        return Arrays.stream(values()).filter(phase -> phase.id().equals(id)).findFirst();
    }
}
