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
    GUARDIAN;

    /** Whether it is one of the two who can be in one line together. */
    public boolean oneParent() {
        return this == MOTHER || this == FATHER || this == PARENT;
    }
}
