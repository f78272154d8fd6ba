package nl.perspectief.sharing;

import nl.perspectief.covenant.Decision;
import nl.perspectief.sharing.disclosure.Disclosure;

/** What became of a wish to share. */
public sealed interface SharingOutcome {
    /** It stands, and can be read from now on. */
    record Given(Disclosure disclosure) implements SharingOutcome {}

    /** The covenant says no, or cannot say yes; nothing was given. */
    record Withheld(SharingRequest sharing, Decision decision) implements SharingOutcome {}
}
