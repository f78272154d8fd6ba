package nl.perspectief.covenants.attesting;

import java.util.UUID;

/** On what is recorded how a condition stands. @param regime the covenant under which the file lives, whose condition it is */
public record AttestedFile(Kind kind, UUID id, String regime) {
    /** What one can record it on. */
    public enum Kind {
        CASE("case_id", "attested_in_cases"),
        SIGNAL("signal_id", "attested_in_signals");

        private final String column;
        private final String function;

        Kind(String column, String function) {
            this.column = column;
            this.function = function;
        }

        String column() {
            return column;
        }

        String function() {
            return function;
        }
    }

    public static AttestedFile ofCase(UUID id, String regime) {
        return new AttestedFile(Kind.CASE, id, regime);
    }

    public static AttestedFile ofSignal(UUID id, String regime) {
        return new AttestedFile(Kind.SIGNAL, id, regime);
    }
}
