package nl.perspectief.sharing.correcting;

/** Who says that an item is not right. */
public enum Disputer {
    YOUTH,
    PARENT
}
