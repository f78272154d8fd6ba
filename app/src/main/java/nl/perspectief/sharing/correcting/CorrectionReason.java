package nl.perspectief.sharing.correcting;

/** Why an item is corrected. */
public enum CorrectionReason {
    TYPING_MISTAKE,
    WRONG_PERSON,
    NOT_TRUE,
    NOT_COMPLETE,
    ASKED_BY_YOUTH
}
