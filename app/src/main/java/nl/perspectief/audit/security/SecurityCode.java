package nl.perspectief.audit.security;

import java.util.Arrays;
import java.util.List;

/** What happened, shown in words from {@code texts/audit_*} ({@code security.code.*}). */
public enum SecurityCode {
    SIGNED_IN(Kind.SIGN_INS),
    SIGN_IN_FAILED(Kind.SIGN_INS),
    SIGN_IN_HELD(Kind.SIGN_INS),
    SIGN_IN_RELEASED(Kind.CHANGES),
    SESSION_STARTED(Kind.SIGN_INS),
    SESSION_ENDED(Kind.SIGN_INS),
    CLIENT_REFUSED(Kind.REFUSALS),
    SIGN_IN_REQUEST_REFUSED(Kind.REFUSALS),
    TOKEN_REFUSED(Kind.REFUSALS),
    PAGE_REFUSED(Kind.REFUSALS),
    FORM_REFUSED(Kind.REFUSALS),
    FILE_REFUSED(Kind.REFUSALS),
    ACCOUNT_ADDED(Kind.CHANGES),
    ACCOUNT_REMOVED(Kind.CHANGES),
    PASSWORD_CHANGED(Kind.CHANGES),
    CODES_CHANGED(Kind.CHANGES),
    PASSKEY_CHANGED(Kind.CHANGES),
    ROLES_CHANGED(Kind.CHANGES),
    ROLES_ASKED(Kind.CHANGES),
    ROLES_REFUSED(Kind.CHANGES),
    SIGN_IN_RENEWED(Kind.CHANGES),
    SIGN_IN_CONFIRMED(Kind.CHANGES),
    SIGN_IN_BLOCKED(Kind.CHANGES),
    SIGN_IN_ADMITTED(Kind.CHANGES),
    CLIENT_ADDED(Kind.CHANGES),
    CLIENT_ENDED(Kind.CHANGES),
    REGISTER_CHANGED(Kind.CHANGES),
    NEIGHBOURHOOD_ADDED(Kind.CHANGES),
    NEIGHBOURHOOD_CHANGED(Kind.CHANGES),
    INSTALLATION_MOVED(Kind.CHANGES),
    DESTROYED_AGAIN(Kind.CHANGES),
    LOGS_TIDIED(Kind.CHANGES),
    /** Lines that could not be written, because the database was away for long. */
    EVENTS_LOST(Kind.CHANGES);

    /** What a reader narrows to. */
    public enum Kind {
        SIGN_INS,
        REFUSALS,
        CHANGES
    }

    private final Kind kind;

    SecurityCode(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    static List<String> names(Kind kind) {
        return Arrays.stream(values())
                .filter(code -> code.kind == kind)
                .map(Enum::name)
                .toList();
    }
}
