package nl.perspectief.sharing.items;

/** What sort of statement an item is. The first four are the source types that a signal keeps apart. */
public enum ItemKind {
    FACT,
    OBSERVATION,
    INTERPRETATION,
    HEARSAY,
    IDENTITY,
    PLACE,
    /** What was seen at school. */
    SCHOOL,
    DONE,
    INFORMED,
    VOICE,
    GOAL,
    ACTION,
    POLICE,
    NOTE,
    /** What was said when it was asked for. */
    ANSWER
}
