package nl.perspectief.covenant.analysis;

/** What becomes of something that is shared now, on the day that another version takes effect. */
public enum Fate {
    /** It is not permitted now. */
    NOT_GIVEN,
    /** It stays as it is. */
    STAYS,
    /** It stays, with other limits: passing on, term or duties. */
    STAYS_OTHERWISE,
    /** It becomes unlawful. */
    ENDS
}
