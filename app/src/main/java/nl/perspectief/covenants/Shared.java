package nl.perspectief.covenants;

import nl.perspectief.covenant.Decision;

/** What became of a wish to share. */
public sealed interface Shared {
    /** It stands, and can be read from now on. */
    record Given(Disclosure disclosure) implements Shared {}

    /** The covenant says no, or cannot say yes; nothing was given. */
    record Withheld(Sharing sharing, Decision decision) implements Shared {}
}
