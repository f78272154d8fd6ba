package nl.perspectief.sharing.attesting;

import java.util.UUID;

/** On what is recorded how a condition stands. @param regime the covenant under which the file lives, whose condition it is */
public record AttestedFile(Kind kind, UUID id, String regime) {
    /** What one can record it on. */
    public enum Kind {
        CASE,
        SIGNAL
    }

    public static AttestedFile ofCase(UUID id, String regime) {
        return new AttestedFile(Kind.CASE, id, regime);
    }

    public static AttestedFile ofSignal(UUID id, String regime) {
        return new AttestedFile(Kind.SIGNAL, id, regime);
    }
}
