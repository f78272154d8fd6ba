package nl.perspectief.guide;

/** How strong a ground is, as words and never as a number. */
public enum Grade {
    /** Research with numbers. */
    R,
    /** Guidance for professionals. */
    G,
    /** Police, a council or the press. */
    P,
    /** Somebody who knows the field. */
    E,
    /** Law or a parliamentary text. */
    L,
    /** What the profession knows, for which a source is still looked for. */
    M
}
