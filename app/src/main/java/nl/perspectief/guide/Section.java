package nl.perspectief.guide;

/** The five parts of a card, in their order. */
public enum Section {
    SEE,
    ELSE,
    EVIDENCE,
    DO,
    AVOID
}
