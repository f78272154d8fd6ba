package nl.perspectief.sharing.held;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.held.Held;
import nl.perspectief.organisations.held.HeldRows;
import nl.perspectief.organisations.held.Holds;
import nl.perspectief.organisations.held.PersonData;
import nl.perspectief.organisations.held.Withheld;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What organisations recorded and gave, and what was asked and attested about it. */
@Component
@Order(2)
@Holds(
        youths = {
            "item",
            "item_identity",
            "disclosure",
            "disclosure_condition",
            "attestation",
            "attestation_words",
            "question_back",
            "receiver_notice",
            "rights_request",
            "rights_answer",
            "same_person"
        },
        apart = "share_review",
        why = "the steps by which a share follows its facts; what came of them stands with the share")
class SharingHeld implements PersonData {
    private static final String ITEMS = "(SELECT i.id FROM item i WHERE i.subject_id = :subject)";

    private static final String FILES = """
            (SELECT i.file_id FROM item i WHERE i.subject_id = :subject
              UNION SELECT d.file_id FROM disclosure d WHERE d.subject_id = :subject)""";

    private static final String ATTESTED = """
            SELECT 'held.attested.' || a.holds, a.organisation_id, (a.recorded_at AT TIME ZONE 'Europe/Amsterdam')::date,
                   coalesce('covenants.if.' || a.means || E'\\n', '') || a.from_day || coalesce(E'\\n' || a.until_day, ''), w.words, NULL::text, false
              FROM attestation a LEFT JOIN attestation_words w ON w.attestation_id = a.id
             WHERE a.file_id IN\s""" + FILES;

    private static final String ASKED = """
            SELECT 'held.question', q.asker_organisation_id, (q.asked_at AT TIME ZONE 'Europe/Amsterdam')::date, NULL::text,
                   q.words, NULL::text, false
              FROM question_back q
             WHERE q.disclosure_id IN (SELECT d.id FROM disclosure d WHERE d.subject_id = :subject)""";

    private static final String TOLD = """
            SELECT 'held.notice.' || n.kind, n.giver_organisation_id, (n.told_at AT TIME ZONE 'Europe/Amsterdam')::date,
                   NULL::text, NULL::text, NULL::text, false
              FROM receiver_notice n WHERE n.item_id IN\s""" + ITEMS;

    private static final String REQUESTS = """
            SELECT 'held.request.' || r.kind, r.organisation_id, r.received_on, 'held.request-state.' || coalesce(r.outcome, 'OPEN'),
                   a.words, '/gegevens/' || r.item_id, false
              FROM rights_request r LEFT JOIN rights_answer a ON a.request_id = r.id AND a.what = 'ANSWERED'
             WHERE r.organisation_id = acting_organisation() AND r.item_id IN\s""" + ITEMS;

    private static final String OBJECTIONS = """
            SELECT 'held.request.OBJECTION', r.organisation_id, r.received_on, 'held.request-state.' || coalesce(r.outcome, 'OPEN'),
                   (SELECT string_agg(a.words, E'\\n' ORDER BY a.what DESC) FROM rights_answer a WHERE a.request_id = r.id),
                   NULL::text, false
              FROM rights_request r WHERE r.organisation_id = acting_organisation() AND r.file_id IN\s""" + FILES;

    private static final String SAME = """
            SELECT 'held.same.' || s.same, s.organisation_id, (s.said_at AT TIME ZONE 'Europe/Amsterdam')::date, NULL::text,
                   NULL::text, NULL::text, false
              FROM same_person s WHERE s.file_id IN %1$s OR s.other_id IN %1$s""".formatted(FILES);

    private final JdbcRecorded recorded;
    private final HeldRows rows;

    SharingHeld(JdbcRecorded recorded, HeldRows rows) {
        this.recorded = recorded;
        this.rows = rows;
    }

    @Override
    public String title() {
        return "held.sharing";
    }

    @Override
    public List<Held> about(UUID subject) {
        return Stream.concat(
                        recorded.about(subject).stream(),
                        rows.of(subject, ATTESTED, ASKED, TOLD, REQUESTS, OBJECTIONS, SAME).stream())
                .toList();
    }

    @Override
    public List<Unseen> unseen(Acting acting) {
        return List.of(
                new Unseen("held.unseen.files", Withheld.OF_OTHER_WORK),
                new Unseen("held.unseen.partners", Withheld.OF_ANOTHER_ORGANISATION),
                new Unseen("held.unseen.logs", Withheld.IN_A_LOG));
    }
}
