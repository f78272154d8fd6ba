package nl.perspectief.organisations;

/** The two worlds around a young person; every organisation belongs to one and is shown with its mark. */
public enum Domain {
    SOCIAL,
    SECURITY
}
