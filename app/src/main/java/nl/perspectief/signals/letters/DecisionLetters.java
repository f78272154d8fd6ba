package nl.perspectief.signals.letters;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.Age;
import nl.perspectief.shared.BirthDate;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.signals.CaseOpening;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.weighing.WeighingLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which decisions to take somebody on have no letter yet: whoever is taken on hears of it within a month (AVG 14(3)). */
@Component
public class DecisionLetters {
    private static final Period TERM = Period.ofMonths(1);

    private final Transactions transactions;
    private final WeighingLog log;
    private final ObjectProvider<CaseOpening> cases;
    private final JdbcClient jdbc;
    private final Clock clock;

    DecisionLetters(
            Transactions transactions,
            WeighingLog log,
            ObjectProvider<CaseOpening> cases,
            JdbcClient jdbc,
            Clock clock) {
        this.cases = cases;
        this.transactions = transactions;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One that is still to be made.
     *
     * @param firstName of whom it is about, as the own organisation knows in the case that came of it
     * @param dueOn the last day on which it is in time
     */
    public record ToMake(UUID referralId, UUID caseId, UUID subjectId, String firstName, Age age, LocalDate dueOn) {}

    /**
     * Of what who acts decided, the first due first; what was decided longer ago than the term waits no longer, and neither does what can
     * not be made: nobody may be told yet, or it is not known here who it is. The look at whom it shows is noted.
     */
    public List<ToMake> toMake(Acting lead) {
        LocalDate today = DutchDays.of(clock.instant());
        return transactions.as(lead, () -> {
            List<ToMake> all = decided(lead, today);
            if (all.isEmpty()) {
                return all;
            }
            Set<UUID> tellable = cases.getObject()
                    .tellable(lead, all.stream().map(ToMake::caseId).toList());
            List<ToMake> shown =
                    all.stream().filter(one -> tellable.contains(one.caseId())).toList();
            if (!shown.isEmpty()) {
                log.listed(
                        lead, shown.stream().map(ToMake::subjectId).distinct().toList());
            }
            return shown;
        });
    }

    private List<ToMake> decided(Acting lead, LocalDate today) {
        return jdbc.sql("""
                        SELECT r.id, r.case_id, r.subject_id, r.decided_at, y.first_name, y.birth_date
                          FROM referral r
                          JOIN LATERAL (SELECT i.first_name, i.birth_date FROM published_identity i
                                         WHERE i.file_id = r.case_id AND i.kind = 'IDENTITY' AND i.organisation_id = :own
                                         ORDER BY i.recorded_at DESC, i.item_id LIMIT 1) y ON true
                         WHERE r.lead_organisation_id = :own AND r.decided_by = :me AND r.outcome = 'PERSONAL_APPROACH'
                           AND r.decided_at >= :since
                           AND NOT EXISTS (SELECT FROM decision_letter l WHERE l.referral_id = r.id)
                         ORDER BY r.decided_at, r.id""")
                .param("own", lead.organisationId())
                .param("me", lead.professionalId())
                .param(
                        "since",
                        Timestamp.from(
                                today.minus(TERM).atStartOfDay(DutchDays.ZONE).toInstant()))
                .query((row, _) -> new ToMake(
                        row.getObject("id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getObject("subject_id", UUID.class),
                        row.getString("first_name"),
                        BirthDate.ofRegister(row.getString("birth_date")).ageOn(today),
                        DutchDays.of(row.getTimestamp("decided_at").toInstant()).plus(TERM)))
                .list();
    }

    /** Notes in the log that it was made, and that it waits no longer. */
    public void made(Acting lead, Referral referral) {
        transactions.run(lead, () -> {
            log.done(lead, Action.EXPORTED, referral);
            jdbc.sql("""
                            INSERT INTO decision_letter (referral_id, made_by, made_at) VALUES (?, ?, ?)
                            ON CONFLICT DO NOTHING""")
                    .params(referral.id(), lead.professionalId(), Timestamp.from(clock.instant()))
                    .update();
        });
    }
}
