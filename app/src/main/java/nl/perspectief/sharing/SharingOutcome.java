package nl.perspectief.sharing;

import nl.perspectief.covenant.Decision;
import nl.perspectief.sharing.disclosure.Disclosure;

/** What became of a wish to share. */
public sealed interface SharingOutcome {
    /** It stands, and can be read from now on. */
    record Given(Disclosure disclosure) implements SharingOutcome {}

    /**
     * The covenant says no, or cannot say yes; nothing was given.
     *
     * @param rests whether it says nothing of it because an objection to the file is not answered yet (AVG 18)
     */
    record Withheld(SharingRequest sharing, Decision decision, boolean rests) implements SharingOutcome {
        public Withheld(SharingRequest sharing, Decision decision) {
            this(sharing, decision, false);
        }
    }
}
