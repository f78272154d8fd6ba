package nl.perspectief.covenant.authzen;

/** What a search looks for. */
public enum Searched {
    SUBJECT,
    RESOURCE,
    ACTION
}
