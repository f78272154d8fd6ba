package nl.perspectief.covenants.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.audit.Outcome;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.audit.ProcessingLog;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.web.PartnerSystem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every answer is logged before it is given: one line per decision and, where a person is named, one in the processing
 * log of the asker's organisation, in one transaction.
 */
@Component
public class DecisionLog {
    private final Transactions transactions;
    private final JdbcDecisionLines lines;
    private final ProcessingLog processing;

    DecisionLog(Transactions transactions, JdbcDecisionLines lines, ProcessingLog processing) {
        this.transactions = transactions;
        this.lines = lines;
        this.processing = processing;
    }

    /** A line with the person whose data it was about. */
    record Entry(DecisionLine line, @Nullable UUID subject) {}

    /** One transaction for each trace, because a trace is what a line of the processing log stands under. */
    void write(PartnerSystem system, List<Entry> entries) {
        Map<String, List<Entry>> byTrace = new LinkedHashMap<>();
        entries.forEach(entry -> byTrace.computeIfAbsent(entry.line().trace(), _ -> new ArrayList<>())
                .add(entry));
        byTrace.forEach((trace, together) ->
                write(system.acting(ProcessingActivity.SHARING_QUESTION.purpose(), trace), together));
    }

    private void write(Acting acting, List<Entry> entries) {
        Set<UUID> subjects = new LinkedHashSet<>();
        entries.forEach(entry -> {
            if (entry.subject() != null) {
                subjects.add(entry.subject());
            }
        });
        transactions.run(acting, () -> {
            lines.add(entries.stream().map(Entry::line).toList());
            if (!subjects.isEmpty()) {
                processing.record(acting, ProcessingActivity.SHARING_QUESTION, subjects, Outcome.DONE);
            }
        });
    }

    /** The lines under one trace, of the own organisation; only its privacy officer finds any. */
    public List<DecisionLine> ofTrace(Acting acting, String trace) {
        return transactions.as(acting, () -> lines.ofTrace(trace));
    }
}
