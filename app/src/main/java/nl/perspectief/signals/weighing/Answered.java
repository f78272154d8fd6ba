package nl.perspectief.signals.weighing;

/** What became of a wish to write down answers. */
public sealed interface Answered {
    record Saved(int version) implements Answered {}

    /** Somebody else wrote in the meantime; nothing was written. */
    record Conflicting(Weighing current) implements Answered {}

    /** Of a victim or a witness of what the police saw that question is answered before any other; nothing was written. */
    record VictimFirst() implements Answered {}

    /** It is not there, not begun, decided already, or not to be seen. */
    record Absent() implements Answered {}
}
