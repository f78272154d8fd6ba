package nl.perspectief.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.perspectief.audit.reading.LogPage;
import nl.perspectief.audit.reading.LogSlice;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import org.springframework.stereotype.Component;

/**
 * What was done with whose data, after the Dutch standard Logboek dataverwerkingen (Logius). One line per action; with
 * more than one data subject a child span and a line for each below the line of the action. No user identity: that is
 * in the {@link AuditTrail} under the same trace id.
 */
@Component
public class ProcessingLog {
    private final Transactions transactions;
    private final JdbcProcessingLog lines;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    ProcessingLog(Transactions transactions, JdbcProcessingLog lines, Pseudonyms pseudonyms, Clock clock) {
        this.transactions = transactions;
        this.lines = lines;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /** Writes the lines of one action, at the end of the transaction of {@code acting} and with the other lines of it. */
    public void record(Acting acting, ProcessingActivity activity, Collection<UUID> subjects, Outcome outcome) {
        List<Span> spans = Span.of(pseudonyms.of(subjects));
        transactions.run(
                acting,
                () -> transactions
                        .once(this, Processings.class, () -> toBeWritten(acting))
                        .add(new Processing(activity, outcome, clock.instant(), spans)));
    }

    private Processings toBeWritten(Acting acting) {
        Processings processings = new Processings(new ArrayList<>());
        transactions.last(Transactions.Busy.LOGS, () -> lines.add(acting.trace(), processings.all()));
        return processings;
    }

    /** The actions of one transaction. */
    private record Processings(List<Processing> all) {
        void add(Processing processing) {
            all.add(processing);
        }
    }

    /** The log of the own organisation, newest first; only the privacy officer finds lines. */
    public LogSlice<ProcessingLine> ofOrganisation(Acting acting, LogPage page) {
        return transactions.as(acting, () -> lines.ofOrganisation(acting.organisationId(), page));
    }

    /** What the own organisation did with the data of one person (AVG 15, Wpg 25(1)); only the privacy officer finds lines. */
    public LogSlice<ProcessingLine> ofSubject(Acting acting, UUID subject, LogPage page) {
        String pseudonym = pseudonyms.of(subject);
        return transactions.as(acting, () -> lines.ofSubject(acting.organisationId(), pseudonym, page));
    }
}
