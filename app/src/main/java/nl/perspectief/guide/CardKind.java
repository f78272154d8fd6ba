package nl.perspectief.guide;

/** What a card is about. The order is that of the first page. */
public enum CardKind {
    SIGN,
    RECRUITING,
    FORM,
    VULNERABLE,
    FAMILY,
    PROTECTIVE,
    DOING,
    LAW,
    FAIRNESS,
    NUMBERS
}
