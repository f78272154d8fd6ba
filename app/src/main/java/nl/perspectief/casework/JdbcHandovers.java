package nl.perspectief.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who took over a case or an action from whom, which the database notes when it happens; always inside a transaction that told who acts. */
@Component
public class JdbcHandovers {
    private final JdbcClient jdbc;

    JdbcHandovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody else does now. */
    public enum Kind {
        LEAD,
        ACTION
    }

    /** As who knows of it sees it. */
    public record Handover(Kind kind, UUID former, UUID takenBy, UUID by, Instant at) {}

    /** As the former one is told. @param takenBy absent for whoever may not know who is at the table */
    public record Told(
            UUID id, UUID caseId, Kind kind, @Nullable UUID takenBy, UUID by) {}

    /** As far as the acting professional may know of them. */
    public List<Handover> ofCase(UUID caseId) {
        return jdbc.sql("SELECT * FROM case_handover WHERE case_id = ? ORDER BY handed_at, id")
                .param(caseId)
                .query((row, _) -> new Handover(
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("former", UUID.class),
                        row.getObject("taken_by", UUID.class),
                        row.getObject("handed_by", UUID.class),
                        row.getTimestamp("handed_at").toInstant()))
                .list();
    }

    /** What others took over from the acting professional, which that one did not see yet; the newest first. */
    public List<Told> unseen() {
        return jdbc.sql("SELECT id, case_id, kind, taken_by, handed_by FROM handed_over()")
                .query((row, _) -> new Told(
                        row.getObject("id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("taken_by", UUID.class),
                        row.getObject("handed_by", UUID.class)))
                .list();
    }

    /** Whether there was something of the acting professional to see. */
    public boolean see(UUID id) {
        return jdbc.sql("SELECT see_handover(?)").param(id).query(Boolean.class).single();
    }
}
