package nl.perspectief.audit;

/** What a professional did: a verb of the audit trail, shown in words from {@code texts/audit_*} ({@code audit.action.*}). */
public enum Action {
    LISTED,
    LOOKED,
    SEARCHED,
    ASKED,
    RECORDED,
    /** A system of a partner, in the name of a professional. */
    HANDED_OVER,
    CHANGED,
    REFERRED,
    WEIGHED,
    DECIDED,
    OPENED,
    CLOSED,
    DISCLOSED,
    WITHDREW,
    NAMED,
    REMOVED,
    DESTROYED,
    EXPORTED,
    IMPORTED,
    SIGNED,
    LOGGED_IN,
    LOGGED_OUT
}
