package nl.perspectief.sharing.correcting;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked by whom it is about, and the answers; always inside a transaction that told who acts. */
@Component
class JdbcRightsRequests {
    private final JdbcClient jdbc;

    JdbcRightsRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void register(UUID id, UUID organisation, RightsKind kind, UUID item, LocalDate received, UUID by, Instant now) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(item.toString())
                .query((_, _) -> item)
                .list();
        jdbc.sql("""
                INSERT INTO rights_request (id, organisation_id, kind, item_id, received_on, due_on, registered_by,
                                            registered_at)
                SELECT :id, :organisation, :kind, :item, :received, :due, :by, :at
                 WHERE NOT EXISTS (SELECT FROM rights_request r
                                    WHERE r.item_id = :item AND r.kind = :kind AND r.received_on = :received
                                      AND r.outcome IS NULL)""")
                .param("id", id)
                .param("organisation", organisation)
                .param("kind", kind.name())
                .param("item", item)
                .param("received", received)
                .param("due", received.plusMonths(1))
                .param("by", by)
                .param("at", Timestamp.from(now))
                .update();
    }

    /** Whether that request about the item was open. */
    boolean answerOne(UUID item, UUID request, String outcome, UUID by, Instant now) {
        return jdbc.sql("""
                        UPDATE rights_request SET outcome = ?, done_by = ?, done_at = ?
                         WHERE id = ? AND item_id = ? AND outcome IS NULL""")
                        .params(outcome, by, Timestamp.from(now), request, item)
                        .update()
                == 1;
    }

    void because(Acting acting, UUID item, UUID request, String words) {
        jdbc.sql("""
                INSERT INTO rights_answer (request_id, item_id, organisation_id, answered_by, words)
                VALUES (?, ?, ?, ?, ?)""")
                .params(request, item, acting.organisationId(), acting.professionalId(), words)
                .update();
    }

    /** Answers the open requests of these kinds about an item. */
    int answer(UUID item, List<RightsKind> kinds, String outcome, UUID by, Instant now) {
        return jdbc.sql("""
                        UPDATE rights_request SET outcome = ?, done_by = ?, done_at = ?
                         WHERE item_id = ? AND outcome IS NULL AND kind = ANY (?)""")
                .params(
                        outcome,
                        by,
                        Timestamp.from(now),
                        item,
                        kinds.stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    /** Open ones first, by the day on which they are due. */
    List<RightsRequest> requests(UUID organisation) {
        return requests(
                "r.organisation_id = :id ORDER BY r.outcome IS NOT NULL, r.due_on, r.id LIMIT 200", organisation);
    }

    /** Also what a colleague who left registered, as far as what it is about is in reach. */
    List<RightsRequest> openOf(UUID professional) {
        return requests("""
                r.outcome IS NULL
                   AND (r.registered_by = :id
                        OR r.item_id IN (SELECT i.id FROM item i WHERE i.id = r.item_id AND i.recorded_by = :id)
                        OR (stands_in_for(r.registered_by)
                            AND EXISTS (SELECT FROM item i
                                         WHERE i.id = r.item_id
                                           AND (i.file_id IS NULL OR EXISTS (SELECT FROM acting_in_file(i.file_id))))))
                 ORDER BY r.due_on, r.id""", professional);
    }

    List<RightsRequest> about(UUID item) {
        return requests("r.item_id = :id ORDER BY r.outcome IS NOT NULL, r.due_on, r.id LIMIT 25", item);
    }

    private List<RightsRequest> requests(String condition, UUID id) {
        return jdbc.sql("""
                        SELECT r.*, p.name, d.name AS done_name, a.words, (r.done_at AT TIME ZONE 'Europe/Amsterdam')::date AS done_on
                          FROM rights_request r JOIN published_professional p ON p.id = r.registered_by
                          LEFT JOIN published_professional d ON d.id = r.done_by
                          LEFT JOIN rights_answer a ON a.request_id = r.id AND a.what = 'ANSWERED' WHERE\s""" + condition)
                .param("id", id)
                .query((row, _) -> new RightsRequest(
                        row.getObject("id", UUID.class),
                        RightsKind.valueOf(row.getString("kind")),
                        row.getObject("item_id", UUID.class),
                        row.getObject("received_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("name"),
                        row.getString("outcome"),
                        row.getObject("done_on", LocalDate.class),
                        row.getString("done_name"),
                        row.getString("words")))
                .list();
    }
}
