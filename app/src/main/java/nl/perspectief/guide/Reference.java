package nl.perspectief.guide;

/** What a claim rests on. */
public sealed interface Reference {
    /** A source of the list. @param code by which the list has it */
    record Cited(String code, Grade grade) implements Reference {}

    /** What the profession knows: a source is still wanted. */
    record Unsourced() implements Reference {}

    /** Advice that follows from the rules of the house; it claims no fact. */
    record Own() implements Reference {}
}
