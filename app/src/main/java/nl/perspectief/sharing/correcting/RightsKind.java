package nl.perspectief.sharing.correcting;

/** What a young person or a parent asks of an item: AVG 16, 17 and 21. */
public enum RightsKind {
    CORRECTION,
    ERASURE,
    OBJECTION
}
