package nl.perspectief.signals;

/** What became of a wish to change a signal. */
public sealed interface Changed {
    record Saved(Signal signal) implements Changed {}

    /** Somebody else changed it in the meantime; nothing was written. */
    record Conflicting(SignalFile current) implements Changed {}

    /** The name cannot change while the process lead reads it: first take the referral back. */
    record NameInUse() implements Changed {}

    /** It is not there, or not to be seen. */
    record Absent() implements Changed {}
}
