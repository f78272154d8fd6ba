package nl.perspectief.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.perspectief.audit.reading.LogPage;
import nl.perspectief.audit.reading.LogSlice;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import org.springframework.stereotype.Component;

/**
 * Which professional did what, when and for which purpose. Row-level security decides who reads: everybody the own
 * deeds, the privacy officer those of the own organisation, the process lead those in cases led by the own
 * organisation.
 */
@Component
public class AuditTrail {
    private final Transactions transactions;
    private final JdbcAuditTrail lines;

    AuditTrail(Transactions transactions, JdbcAuditTrail lines) {
        this.transactions = transactions;
        this.lines = lines;
    }

    /** Writes one line, at the end of the transaction of {@code acting} and with the other lines of it. */
    public void record(Acting acting, AuditEvent deed) {
        transactions.run(
                acting,
                () -> transactions
                        .once(this, Deeds.class, () -> toBeWritten(acting))
                        .add(deed));
    }

    private Deeds toBeWritten(Acting acting) {
        Deeds deeds = new Deeds(new ArrayList<>());
        transactions.last(Transactions.Busy.LOGS, () -> lines.add(acting.trace(), deeds.all()));
        return deeds;
    }

    /** The deeds of one transaction. */
    private record Deeds(List<AuditEvent> all) {
        void add(AuditEvent deed) {
            all.add(deed);
        }
    }

    /** What was done in one case, newest first, by whichever organisation. */
    public LogSlice<TrailLine> ofCase(Acting acting, UUID caseFile, LogPage page) {
        return transactions.as(acting, () -> lines.ofCase(caseFile, page));
    }

    /** What professionals of the own organisation did, newest first. */
    public LogSlice<TrailLine> ofOrganisation(Acting acting, LogPage page) {
        return transactions.as(acting, () -> lines.ofOrganisation(acting.organisationId(), page));
    }
}
