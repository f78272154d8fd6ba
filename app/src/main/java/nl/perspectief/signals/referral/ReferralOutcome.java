package nl.perspectief.signals.referral;

/** The four ways in which a weighing ends. */
public enum ReferralOutcome {
    NOT_TAKEN_ON,
    BACK_TO_BASIS,
    OTHER_PATH,
    PERSONAL_APPROACH
}
