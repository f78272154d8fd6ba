package nl.perspectief.signals.letters;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.weighing.WeighingLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which decisions to take somebody on have no letter yet: whoever is taken on hears of it within a month (AVG 14(3)). */
@Component
public class DecisionLetters {
    private static final Period TERM = Period.ofMonths(1);

    private final Transactions transactions;
    private final WeighingLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    DecisionLetters(Transactions transactions, WeighingLog log, JdbcClient jdbc, Clock clock) {
        this.transactions = transactions;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One that is still to be made. @param dueOn the last day on which it is in time */
    public record ToMake(UUID referralId, LocalDate dueOn) {}

    /** Of what who acts decided, the first due first; what was decided longer ago than the term waits no longer. */
    public List<ToMake> toMake(Acting lead) {
        LocalDate since = DutchDays.of(clock.instant()).minus(TERM);
        return transactions.as(
                lead,
                () -> jdbc.sql("""
                                SELECT r.id, r.decided_at FROM referral r
                                 WHERE r.lead_organisation_id = :own AND r.decided_by = :me AND r.outcome = 'PERSONAL_APPROACH'
                                   AND r.decided_at >= :since
                                   AND NOT EXISTS (SELECT FROM decision_letter l WHERE l.referral_id = r.id)
                                 ORDER BY r.decided_at, r.id""")
                        .param("own", lead.organisationId())
                        .param("me", lead.professionalId())
                        .param(
                                "since",
                                Timestamp.from(
                                        since.atStartOfDay(DutchDays.ZONE).toInstant()))
                        .query((row, _) -> new ToMake(
                                row.getObject("id", UUID.class),
                                DutchDays.of(row.getTimestamp("decided_at").toInstant())
                                        .plus(TERM)))
                        .list());
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
