package nl.perspectief.authzen.protocol;

/** What a search looks for. */
public enum Searched {
    SUBJECT,
    RESOURCE,
    ACTION
}
