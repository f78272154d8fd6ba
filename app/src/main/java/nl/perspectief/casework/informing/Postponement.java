package nl.perspectief.casework.informing;

/** Why a young person and the parents are not told yet: the grounds of article 41 of the UAVG that fit this work, and want of a way. */
public enum Postponement {
    /** UAVG 41(1)(c): public security. */
    PUBLIC_SECURITY,
    /** UAVG 41(1)(d): preventing, investigating or prosecuting crime. */
    INVESTIGATION,
    /** UAVG 41(1)(i): protecting the person concerned, or the rights and freedoms of others. */
    PROTECTION,
    /** AVG 14(3)(a) and (5)(b): there was no moment or no contact yet; a month at most. */
    NOT_POSSIBLE_YET
}
