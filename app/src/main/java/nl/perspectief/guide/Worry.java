package nl.perspectief.guide;

/** How worried somebody is, who decides that alone: nothing computes it. */
public enum Worry {
    WONDER,
    WORRY,
    URGENT,
    DANGER
}
