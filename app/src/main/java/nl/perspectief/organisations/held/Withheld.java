package nl.perspectief.organisations.held;

/** Why something that is held is named in an overview, and not told. */
public enum Withheld {
    /** It is about another person as well: who reported, a parent (AVG 15(4), UAVG 41(1)(i)). */
    OF_ANOTHER_PERSON,
    /** Another organisation recorded it, and decides what of it is told (AVG 26). */
    OF_ANOTHER_ORGANISATION,
    /** Within the own organisation or at the table it is for others, who add it (AVG 25, 32). */
    OF_OTHER_WORK,
    /** It stands in a log without a name, which a privacy officer looks into (AVG 12(2)). */
    IN_A_LOG
}
