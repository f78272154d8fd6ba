package nl.perspectief.casework.held;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.held.Held;
import nl.perspectief.organisations.held.HeldRows;
import nl.perspectief.organisations.held.Holds;
import nl.perspectief.organisations.held.PersonData;
import nl.perspectief.organisations.held.Withheld;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The case of a young person: how it went, who sits at the table, who was told and asked, and where it was moved. */
@Component
@Order(3)
@Holds(
        youths = {
            "case_file",
            "case_handover",
            "case_phase",
            "case_person",
            "case_person_answer",
            "case_report",
            "case_transfer",
            "case_transfer_end",
            "case_transfer_item",
            "case_transfer_reading",
            "case_victim_view",
            "need",
            "plan_action",
            "seat",
            "seat_leave",
            "supplied_item"
        },
        apart = "case_transfer_paper",
        why = "a paper of what stands elsewhere, for a month at most; that there is one is told with the transfer")
class CaseworkHeld implements PersonData {
    private static final String WHOSE =
            "SELECT subject_id, lead_organisation_id AS leads FROM case_file WHERE id = :file";

    private static final String CASES = "(SELECT c.id FROM case_file c WHERE c.subject_id = :subject)";

    private static final String CASE = """
            SELECT v.what, c.lead_organisation_id, (v.at AT TIME ZONE 'Europe/Amsterdam')::date, v.answer, NULL::text,
                   '/casussen/' || c.id, false
              FROM case_file c CROSS JOIN LATERAL (
                   SELECT 'held.case', c.opened_at, c.next_review::text
                    UNION ALL SELECT 'held.case.phase', p.entered_at, 'casework.phase.' || lower(p.phase)
                      FROM case_phase p WHERE p.case_id = c.id) AS v (what, at, answer)
             WHERE c.subject_id = :subject""";

    /** Each organisation that reads along at the table, and since when; not who. */
    private static final String TABLE = """
            SELECT 'held.case.seat', c.lead_organisation_id, (s.since AT TIME ZONE 'Europe/Amsterdam')::date,
                   o.short_name || coalesce(E'\\n' || (coalesce(s.ended_at, s.until) AT TIME ZONE 'Europe/Amsterdam')::date, ''),
                   NULL::text, '/casussen/' || c.id, false
              FROM case_file c JOIN seat s ON s.case_id = c.id JOIN published_organisation o ON o.id = s.organisation_id
             WHERE c.subject_id = :subject""";

    /** Why a colleague left is about that colleague too. */
    private static final String CHANGED = """
            SELECT 'held.case.left', c.lead_organisation_id, (l.said_at AT TIME ZONE 'Europe/Amsterdam')::date, NULL::text, NULL::text,
                   '/casussen/' || c.id, true
              FROM case_file c JOIN seat_leave l ON l.case_id = c.id WHERE c.subject_id = :subject
             UNION ALL
            SELECT 'held.case.handover.' || h.kind, c.lead_organisation_id, (h.handed_at AT TIME ZONE 'Europe/Amsterdam')::date,
                   NULL, NULL, '/casussen/' || c.id, false
              FROM case_file c JOIN case_handover h ON h.case_id = c.id WHERE c.subject_id = :subject""";

    /** What the young person was told and said; of parents only that it is there. */
    private static final String TOLD = """
            SELECT v.what || CASE WHEN p.relation = 'YOUTH' THEN '' ELSE '-others' END, c.lead_organisation_id, v.day, v.answer, v.said,
                   '/casussen/' || c.id, p.relation <> 'YOUTH'
              FROM case_file c JOIN case_person p ON p.case_id = c.id CROSS JOIN LATERAL (
                   SELECT 'held.case.told', coalesce(p.informed_on, (c.opened_at AT TIME ZONE 'Europe/Amsterdam')::date),
                          coalesce('casework.way.' || p.informed_way, 'held.case.not-told'), p.informed_with
                    UNION ALL SELECT 'held.case.put-off', p.postponed_until, 'casework.postponed.' || p.postponed_for,
                          p.postponed_because WHERE p.postponed_for IS NOT NULL
                    UNION ALL SELECT 'held.case.answered', p.answered_on, 'casework.answer.' || p.answer, NULL
                          WHERE p.answer IS NOT NULL
                    UNION ALL SELECT 'held.case.answered-before', a.answered_on, 'casework.answer.' || a.answer, NULL
                      FROM case_person_answer a WHERE a.person_id = p.id AND a.answer IS NOT NULL)
                   AS v (what, day, answer, said)
             WHERE c.subject_id = :subject""";

    private static final String REPORTED = """
            SELECT 'held.case.reported', c.lead_organisation_id, r.referred_on, NULL::text, NULL::text, '/casussen/' || c.id, true
              FROM case_file c JOIN case_report r ON r.case_id = c.id WHERE c.subject_id = :subject""";

    private static final String VICTIM = """
            SELECT 'held.case.victim', c.lead_organisation_id, v.looked_on, 'signals.exploitation.' || v.outcome, v.because,
                   '/casussen/' || c.id, false
              FROM case_file c JOIN case_victim_view v ON v.case_id = c.id WHERE c.subject_id = :subject""";

    /** The words of an action are an item. */
    private static final String PLAN = """
            SELECT 'held.case.action', a.owner_organisation_id, (a.given_at AT TIME ZONE 'Europe/Amsterdam')::date,
                   a.due_on || coalesce(E'\\ncasework.result.' || a.result, ''), a.removed_for, '/casussen/' || a.case_id, false
              FROM plan_action a WHERE a.case_id IN\s""" + CASES;

    /** Why somebody had to know, or had to sit at the table. */
    private static final String NEEDS = """
            SELECT 'held.case.need', n.organisation_id, (c.opened_at AT TIME ZONE 'Europe/Amsterdam')::date, NULL::text, n.words,
                   '/casussen/' || c.id, false
              FROM case_file c JOIN need n ON n.case_id = c.id WHERE c.subject_id = :subject""";

    private static final String MOVED = """
            SELECT v.what, t.lead_organisation_id, (v.at AT TIME ZONE 'Europe/Amsterdam')::date, v.answer, NULL::text,
                   '/casussen/' || t.case_id, false
              FROM case_transfer t CROSS JOIN LATERAL (
                   SELECT 'held.case.transfer', t.decided_at, NULL::text
                    UNION ALL SELECT 'held.case.transfer-item', t.decided_at, NULL
                      FROM case_transfer_item i WHERE i.transfer_id = t.id
                    UNION ALL SELECT 'held.case.transfer-read.' || r.agrees, r.read_at, NULL
                      FROM case_transfer_reading r WHERE r.transfer_id = t.id
                    UNION ALL SELECT 'held.case.transfer-end.' || e.way, e.ended_at, NULL
                      FROM case_transfer_end e WHERE e.transfer_id = t.id) AS v (what, at, answer)
             WHERE t.case_id IN\s""" + CASES;

    /** What somebody brings to where the case goes. */
    private static final String BROUGHT = """
            SELECT 'held.case.supplied', s.organisation_id, (c.opened_at AT TIME ZONE 'Europe/Amsterdam')::date, NULL::text,
                   NULL::text, '/gegevens/' || s.item_id, false
              FROM case_file c JOIN supplied_item s ON s.case_id = c.id WHERE c.subject_id = :subject""";

    private final HeldRows rows;

    CaseworkHeld(HeldRows rows) {
        this.rows = rows;
    }

    @Override
    public String title() {
        return "held.casework";
    }

    @Override
    public Optional<Whose> whose(UUID file) {
        return rows.whose(file, WHOSE);
    }

    @Override
    public List<Held> about(UUID subject) {
        return rows.of(subject, CASE, TABLE, CHANGED, TOLD, REPORTED, VICTIM, PLAN, NEEDS, MOVED, BROUGHT);
    }

    @Override
    public List<Unseen> unseen(Acting acting) {
        return Stream.of(new Unseen("held.unseen.cases", Withheld.OF_OTHER_WORK))
                .filter(_ -> !acting.has(Role.CASE_LEAD) && !acting.has(Role.PROCESS_LEAD))
                .toList();
    }
}
