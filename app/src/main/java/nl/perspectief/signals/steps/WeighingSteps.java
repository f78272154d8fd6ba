package nl.perspectief.signals.steps;

import java.util.List;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.signals.weighing.Criterion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of a weighing, for who may see it; the look at the weighing itself is noted by who shows them. */
@Component
public class WeighingSteps {
    private final Transactions transactions;
    private final JdbcClient jdbc;

    WeighingSteps(Transactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** In the order in which they were done. Of an answer that was given anew the last time is kept. */
    public List<WeighingStep> of(Acting lead, UUID referralId) {
        return transactions.as(
                lead,
                () -> jdbc.sql("""
                        SELECT s.done_at, s.what, p.name, s.criterion, s.reason
                          FROM (SELECT r.referred_at AS done_at, 1 AS place, 'REFERRED' AS what, r.referred_by AS done_by,
                                       NULL AS criterion, NULL AS reason
                                  FROM referral r WHERE r.id = :id AND r.lead_organisation_id = :lead
                                UNION ALL
                                SELECT w.begun_at, 2, 'BEGUN', w.begun_by, NULL, NULL FROM weighing w WHERE w.referral_id = :id
                                UNION ALL
                                SELECT g.given_at, 3, 'ANSWERED', g.given_by, g.criterion, NULL
                                  FROM weighing_reason g WHERE g.referral_id = :id
                                UNION ALL
                                SELECT w.ready_at, 4, 'OFFERED', NULL, NULL, NULL
                                  FROM weighing w WHERE w.referral_id = :id AND w.ready_at IS NOT NULL
                                UNION ALL
                                SELECT d.read_at, 5, 'DISSENTED', d.reader, NULL, d.reason
                                  FROM weighing_dissent d WHERE d.referral_id = :id
                                UNION ALL
                                SELECT s.read_at, 6, CASE WHEN s.agrees THEN 'AGREED' ELSE 'DISAGREED' END, s.reader, NULL, NULL
                                  FROM second_reading s WHERE s.referral_id = :id
                                UNION ALL
                                SELECT l.wanted_at, 7, 'WANTED_TO_LET_GO', l.wanted_by, NULL, NULL
                                  FROM letting_go l WHERE l.referral_id = :id
                                UNION ALL
                                SELECT r.decided_at, 8, 'DECIDED', r.decided_by, NULL, NULL
                                  FROM referral r
                                 WHERE r.id = :id AND r.lead_organisation_id = :lead AND r.decided_at IS NOT NULL) s
                          LEFT JOIN published_professional p ON p.id = s.done_by
                         ORDER BY s.done_at, s.place, s.criterion""")
                        .param("id", referralId)
                        .param("lead", lead.organisationId())
                        .query((row, _) -> {
                            String criterion = row.getString("criterion");
                            return new WeighingStep(
                                    row.getTimestamp("done_at").toInstant(),
                                    WeighingStep.What.valueOf(row.getString("what")),
                                    row.getString("name"),
                                    criterion == null ? null : Criterion.valueOf(criterion),
                                    row.getString("reason"));
                        })
                        .list());
    }

    /** Second readers who did not agree, before answers changed. */
    public static List<WeighingStep> dissents(List<WeighingStep> steps) {
        return steps.stream()
                .filter(step -> step.what() == WeighingStep.What.DISSENTED)
                .toList();
    }
}
