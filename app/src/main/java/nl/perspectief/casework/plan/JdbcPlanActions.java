package nl.perspectief.casework.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The actions of plans; always inside a transaction that told who acts. */
@Component
public class JdbcPlanActions {
    /**
     * Each with how many there are in all: finding and counting look at the same rows. The phase is asked for the row at hand, by
     * index; joined, all cases would be read for it.
     */
    private static final String OPEN = """
            SELECT a.*, count(*) OVER () AS total FROM plan_action a
             WHERE a.owner_id = ? AND a.finished_at IS NULL
               AND (SELECT c.phase FROM case_file c WHERE c.id = a.case_id) <> 'shielded'
             ORDER BY a.due_on, a.id LIMIT ?""";

    private final JdbcClient jdbc;

    JdbcPlanActions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PlanAction action, UUID by, Instant at) {
        jdbc.sql("""
                INSERT INTO plan_action (id, case_id, item_id, owner_id, owner_organisation_id, due_on, given_at, given_by)
                VALUES (:id, :case, :item, :owner, :organisation, :due, :at, :by)""")
                .param("id", action.id())
                .param("case", action.caseId())
                .param("item", action.itemId())
                .param("owner", action.ownerId())
                .param("organisation", action.ownerOrganisationId())
                .param("due", action.dueOn())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    Optional<PlanAction> find(UUID caseId, UUID id) {
        return jdbc.sql("SELECT * FROM plan_action WHERE id = ? AND case_id = ?")
                .params(id, caseId)
                .query(JdbcPlanActions::read)
                .optional();
    }

    /** Open ones first, by their day. */
    public List<PlanAction> ofCase(UUID caseId) {
        return jdbc.sql("SELECT * FROM plan_action WHERE case_id = ? ORDER BY finished_at IS NOT NULL, due_on, id")
                .param(caseId)
                .query(JdbcPlanActions::read)
                .list();
    }

    /** The first of some, and how many there are in all. */
    public record Some(List<PlanAction> first, int total) {}

    /** The open ones of one owner in all open cases, the first due first. */
    public Some openOf(UUID owner, int limit) {
        AtomicInteger total = new AtomicInteger();
        List<PlanAction> first = jdbc.sql(OPEN)
                .params(owner, limit)
                .query((row, index) -> {
                    total.set(row.getInt("total"));
                    return read(row, index);
                })
                .list();
        return new Some(first, total.get());
    }

    /** Whether the version was still the one that was read. */
    boolean reschedule(UUID id, int version, LocalDate dueOn) {
        return jdbc.sql("UPDATE plan_action SET due_on = ?, version = version + 1 WHERE id = ? AND version = ?")
                        .params(dueOn, id, version)
                        .update()
                == 1;
    }

    /** Gives an open action to another owner. Whether the version was still the one that was read. */
    boolean handTo(UUID id, int version, UUID owner, UUID organisation) {
        return jdbc.sql("""
                        UPDATE plan_action SET owner_id = ?, owner_organisation_id = ?, version = version + 1
                         WHERE id = ? AND version = ? AND finished_at IS NULL""").params(owner, organisation, id, version).update() == 1;
    }

    /** Gives all open actions that somebody has in a case to another. */
    public void handAll(UUID caseId, UUID from, UUID to, UUID organisation) {
        jdbc.sql("""
                UPDATE plan_action SET owner_id = :to, owner_organisation_id = :organisation, version = version + 1
                 WHERE case_id = :case AND owner_id = :from AND finished_at IS NULL""")
                .param("case", caseId)
                .param("from", from)
                .param("to", to)
                .param("organisation", organisation)
                .update();
    }

    /** What was written at an earlier end stays, unless there are words of now. */
    boolean finish(UUID id, int version, PlanAction.Result result, @Nullable UUID words, UUID by, Instant now) {
        return jdbc.sql("""
                        UPDATE plan_action
                           SET result = :result, result_item_id = coalesce(:words, result_item_id), finished_at = :now,
                               finished_by = :by, version = version + 1
                         WHERE id = :id AND version = :version AND finished_at IS NULL""")
                        .param("result", result.name())
                        .param("words", words)
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Whether the version was still the one that was read. */
    boolean reopen(UUID id, int version) {
        return jdbc.sql("""
                        UPDATE plan_action SET result = NULL, finished_at = NULL, finished_by = NULL, version = version + 1
                         WHERE id = ? AND version = ? AND finished_at IS NOT NULL""").params(id, version).update() == 1;
    }

    /** Whether the version was still the one that was read. */
    boolean remove(UUID id, int version, String reason, UUID by, Instant now) {
        return jdbc.sql("""
                        UPDATE plan_action
                           SET result = 'REMOVED', removed_for = :reason, finished_at = :now, finished_by = :by,
                               version = version + 1
                         WHERE id = :id AND version = :version AND finished_at IS NULL""")
                        .param("reason", reason)
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    static PlanAction read(ResultSet row, int index) throws SQLException {
        String result = row.getString("result");
        Timestamp finished = row.getTimestamp("finished_at");
        return new PlanAction(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("item_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getObject("owner_organisation_id", UUID.class),
                row.getObject("due_on", LocalDate.class),
                result == null ? null : PlanAction.Result.valueOf(result),
                row.getObject("result_item_id", UUID.class),
                finished == null ? null : finished.toInstant(),
                row.getObject("finished_by", UUID.class),
                row.getString("removed_for"),
                row.getInt("version"));
    }
}
