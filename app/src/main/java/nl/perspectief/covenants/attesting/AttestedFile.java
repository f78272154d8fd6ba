package nl.perspectief.covenants.attesting;

import java.util.UUID;

/** On what is recorded how a condition stands. */
public record AttestedFile(Kind kind, UUID id) {
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

    public static AttestedFile ofCase(UUID id) {
        return new AttestedFile(Kind.CASE, id);
    }

    public static AttestedFile ofSignal(UUID id) {
        return new AttestedFile(Kind.SIGNAL, id);
    }
}
