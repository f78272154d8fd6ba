package nl.perspectief.audit;

/** To what a deed was done: a noun of the audit trail, shown in words from {@code texts/audit_*} ({@code audit.object.*}). */
public enum ObjectType {
    SIGNAL,
    ATTACHMENT,
    REFERRAL,
    WEIGHING,
    CASE_FILE,
    PARTICIPANT,
    PLAN,
    GOAL,
    PLAN_ACTION,
    CONTACT,
    ITEM,
    ACCESS_OVERVIEW,
    DISCLOSURE,
    ATTESTATION,
    SHARING_QUESTION,
    CONSULT,
    PLACE_SIGNAL,
    GUIDE_CARD,
    LESSON,
    TRAINING,
    QUESTION_BACK,
    COVENANT,
    WORKLIST,
    LOGBOOK,
    SIGN_IN_LOG,
    SESSION,
    ACCOUNT,
    DRAFT
}
