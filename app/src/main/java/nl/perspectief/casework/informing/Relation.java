package nl.perspectief.casework.informing;

/** Who somebody is to the case: the young person, or one of those who bring the young person up. */
public enum Relation {
    YOUTH,
    /** Both at once, as long as nobody tells them apart. */
    PARENTS,
    MOTHER,
    FATHER,
    PARENT,
    STEPPARENT,
    FOSTER_PARENT,
    GUARDIAN
}
