package nl.perspectief.learning.session;

/** What who leads a session knows before it begins: how names stay out, what to do with a real case, and what comes after. */
public enum Aside {
    NAMES,
    REAL,
    AFTER
}
