package nl.perspectief.sharing.correcting;

/** What becomes of a request that is answered by hand (AVG 12(3), 12(4), 21); correcting and destroying answer by themselves. */
public enum RightsAnswer {
    /** Nothing changes. */
    REFUSED,
    /** Something of it is honoured: what, stands in the reason. */
    PARTLY,
    /** It is not used any further: what was shared of it ends at once. */
    UPHELD
}
