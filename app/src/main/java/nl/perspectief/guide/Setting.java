package nl.perspectief.guide;

/** Where somebody sees it. */
public enum Setting {
    SCHOOL,
    STREET,
    HOME,
    ONLINE,
    SPORT,
    WORK,
    HOUSING,
    CARE
}
