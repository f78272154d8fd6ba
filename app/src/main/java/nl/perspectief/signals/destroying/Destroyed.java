package nl.perspectief.signals.destroying;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A signal that is gone by itself. */
public record Destroyed(UUID signalId, UUID subjectId, UUID organisationId) {
    public static Destroyed of(ResultSet row) throws SQLException {
        return new Destroyed(
                row.getObject("signal_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getObject("organisation_id", UUID.class));
    }
}
