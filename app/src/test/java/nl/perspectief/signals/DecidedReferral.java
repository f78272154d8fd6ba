package nl.perspectief.signals;

import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.Working;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A referral of one statement less signal, decided on a personal approach: what a case comes of, without its weighing. */
public final class DecidedReferral {
    private DecidedReferral() {}

    /** Its id. @param about the young person of the case that comes of it */
    public static UUID of(
            Transactions transactions,
            JdbcClient jdbc,
            JdbcClient superuser,
            Acting reporter,
            Acting lead,
            UUID about) {
        UUID signal = UUID.randomUUID();
        UUID referral = UUID.randomUUID();
        transactions.run(reporter, () -> {
            jdbc.sql("""
                    INSERT INTO file (id, kind, organisation_id, leads_as, brought_by, regime, phase)
                    VALUES (:signal, 'SIGNAL', :own, 'ANYONE', NULL, :regime, 'WEIGHING'),
                           (:referral, 'REFERRAL', :lead, 'PROCESS_LEAD', :own, :regime, 'WEIGHING')""")
                    .param("signal", signal)
                    .param("referral", referral)
                    .param("own", reporter.organisationId())
                    .param("lead", lead.organisationId())
                    .param("regime", Working.LICHTENDAL)
                    .update();
            jdbc.sql("""
                    INSERT INTO signal (id, subject_id, organisation_id, recorded_by, neighbourhood, phase, exploitation,
                                        recorded_at, regime)
                    SELECT ?, ?, ?, ?, min(n.code), 'WEIGHING', 'NO', acting_now(), ? FROM neighbourhood n""")
                    .params(signal, about, reporter.organisationId(), reporter.professionalId(), Working.LICHTENDAL)
                    .update();
            jdbc.sql("""
                    INSERT INTO referral (id, signal_id, subject_id, organisation_id, referred_by, lead_organisation_id, route,
                                          referred_at, due_at, regime, contact_on, contact_as)
                    VALUES (?, ?, ?, ?, ?, ?, 1, acting_now(), acting_now() + interval '672 hours', ?, acting_day(), 'NEITHER')""")
                    .params(
                            referral,
                            signal,
                            about,
                            reporter.organisationId(),
                            reporter.professionalId(),
                            lead.organisationId(),
                            Working.LICHTENDAL)
                    .update();
        });
        // Without a weighing the application could not decide it.
        superuser.sql("""
                        UPDATE referral SET weighed_since = referred_at, outcome = 'PERSONAL_APPROACH', decided_by = ?,
                               decided_at = referred_at
                         WHERE id = ?""").params(lead.professionalId(), referral).update();
        return referral;
    }
}
