package nl.perspectief.casework.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One page of actions over all cases, in one statement; always inside a transaction that told who acts. */
@Component
class JdbcActionBoard {
    /**
     * The case is looked up for the row at hand, by index; joined, all cases would be read. Who leads for an organisation reads
     * the actions by their day until the page is full; a case lead those of the own cases, which are few.
     */
    private static final String OF_CASE = """
            CROSS JOIN LATERAL (SELECT f.* FROM case_file f WHERE f.id = a.case_id OFFSET 0) c
            WHERE c.phase <> 'shielded' AND\s""";

    private static final String LED_BY_ME = """
            FROM (SELECT f.* FROM case_file f WHERE f.case_lead_id = :me AND f.phase <> 'shielded') c
            JOIN plan_action a ON a.case_id = c.id WHERE\s""";

    private static final String OPEN = """
            a.finished_at IS NULL AND (:before::date IS NULL OR a.due_on < :before)
            AND (:after::uuid IS NULL OR (a.due_on, a.id) > (SELECT b.due_on, b.id FROM plan_action b WHERE b.id = :after))
            ORDER BY a.due_on, a.id LIMIT :limit""";

    private static final String DONE = """
            a.finished_at >= :since AND a.result <> 'REMOVED'
            AND (:after::uuid IS NULL
                 OR (a.finished_at, a.id) < (SELECT b.finished_at, b.id FROM plan_action b WHERE b.id = :after))
            ORDER BY a.finished_at DESC, a.id DESC LIMIT :limit""";

    private final JdbcClient jdbc;

    JdbcActionBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param leads whether the acting professional leads its case */
    record Row(PlanAction action, boolean leads) {}

    /** The open ones, the first due first. @param before late is before today; absent for all */
    List<Row> open(Acting acting, ActionBoard.Wanted wanted, @Nullable LocalDate before, int limit) {
        return rows(acting, wanted, OPEN, limit, new Window(before, null));
    }

    /** Those done since a moment, the last first. */
    List<Row> done(Acting acting, ActionBoard.Wanted wanted, Instant since, int limit) {
        return rows(acting, wanted, DONE, limit, new Window(null, Timestamp.from(since)));
    }

    Optional<Row> one(Acting acting, UUID id) {
        return jdbc.sql("SELECT a.*, c.case_lead_id, c.lead_organisation_id FROM plan_action a " + OF_CASE + "a.id = ?")
                .param(id)
                .query((row, index) -> new Row(JdbcPlanActions.read(row, index), leads(acting, row)))
                .optional();
    }

    private record Window(
            @Nullable LocalDate before, @Nullable Timestamp since) {}

    private List<Row> rows(Acting acting, ActionBoard.Wanted wanted, String which, int limit, Window window) {
        String from = wanted.led()
                ? (acting.has(Role.PROCESS_LEAD)
                                ? "FROM plan_action a " + OF_CASE
                                        + "(c.lead_organisation_id = :organisation OR c.case_lead_id = :me) AND "
                                : LED_BY_ME)
                        + (wanted.owner() == null ? "" : "a.owner_id = :owner AND ")
                : "FROM plan_action a " + OF_CASE + "a.owner_id = :me AND ";
        return jdbc.sql("SELECT a.*, c.case_lead_id, c.lead_organisation_id " + from + which)
                .param("me", acting.professionalId())
                .param("organisation", acting.organisationId())
                .param("owner", wanted.owner())
                .param("before", window.before())
                .param("since", window.since())
                .param("after", wanted.after())
                .param("limit", limit)
                .query((row, index) -> new Row(JdbcPlanActions.read(row, index), leads(acting, row)))
                .list();
    }

    private static boolean leads(Acting acting, ResultSet row) throws SQLException {
        return (acting.has(Role.CASE_LEAD) && acting.professionalId().equals(row.getObject("case_lead_id", UUID.class)))
                || (acting.has(Role.PROCESS_LEAD)
                        && acting.organisationId().equals(row.getObject("lead_organisation_id", UUID.class)));
    }
}
