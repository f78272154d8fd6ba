package nl.perspectief.casework.informing;

/** How somebody was told or asked. */
public enum Way {
    CONVERSATION,
    PHONE,
    LETTER
}
