package nl.perspectief.access;

import java.time.Clock;
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
import nl.perspectief.organisations.PartnerSystem;
import nl.perspectief.organisations.RegisterState;
import nl.perspectief.organisations.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every answer is logged before it is given: one line for each question and, where a person is named, one in the processing
 * log of the asker's organisation, in one transaction. Questions that come at the same time share a commit. In that commit the
 * state of the register is compared, so that no answer leaves that was decided by another one.
 */
@Component
public class DecisionLog {
    /** No purpose of the covenant: the one that was asked about is in the line. */
    private static final String PURPOSE = "toetsen";

    private final Transactions transactions;
    private final JdbcAnswerLines lines;
    private final JdbcDecisionLines formerLines;
    private final ProcessingLog processing;
    private final RegisterState register;
    private final Clock clock;
    private final GroupCommit<List<Answered>, Long> commits = new GroupCommit<>(this::commit);

    DecisionLog(
            Transactions transactions,
            JdbcAnswerLines lines,
            JdbcDecisionLines formerLines,
            ProcessingLog processing,
            RegisterState register,
            Clock clock) {
        this.transactions = transactions;
        this.lines = lines;
        this.formerLines = formerLines;
        this.processing = processing;
        this.register = register;
        this.clock = clock;
    }

    /** A line with the person whose data it was about. */
    record Entry(DecisionLine line, @Nullable UUID subject) {}

    /** What one system was answered under one trace. @param subjects of whom it was told */
    private record Answered(JdbcAnswerLines.Line line, PartnerSystem system, String trace, Set<UUID> subjects) {}

    /**
     * Returns when the lines are durable.
     *
     * @param state of the register by which was decided
     * @return whether that is still its state; when not, nothing was logged and nothing may be answered
     */
    boolean write(PartnerSystem system, List<Entry> entries, long state) {
        Map<String, List<Entry>> byTrace = new LinkedHashMap<>();
        entries.forEach(entry -> byTrace.computeIfAbsent(entry.line().trace(), _ -> new ArrayList<>())
                .add(entry));
        List<Answered> answered = new ArrayList<>(byTrace.size());
        byTrace.forEach((trace, together) -> answered.add(answered(system, trace, together, state)));
        return answered.isEmpty() ? register.read() == state : register.seen(commits.write(answered)) == state;
    }

    private Answered answered(PartnerSystem system, String trace, List<Entry> entries, long state) {
        Set<UUID> subjects = new LinkedHashSet<>();
        List<DecisionLine> decisions = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            decisions.add(entry.line());
            if (entry.subject() != null) {
                subjects.add(entry.subject());
            }
        }
        var line = new JdbcAnswerLines.Line(
                state, system.organisation().id(), system.id(), clock.instant(), trace, AnswerText.write(decisions));
        return new Answered(line, system, trace, subjects);
    }

    /** One statement when nobody is named, which is then its own transaction. */
    private long commit(List<List<Answered>> together) {
        List<Answered> all = together.stream().flatMap(List::stream).toList();
        List<Answered> named =
                all.stream().filter(each -> !each.subjects().isEmpty()).toList();
        List<JdbcAnswerLines.Line> toAdd = all.stream().map(Answered::line).toList();
        return named.isEmpty()
                ? lines.add(toAdd)
                : transactions.<Long>whole(acting(named.getFirst()), () -> {
                    long state = lines.add(toAdd);
                    named.stream().filter(each -> each.line().state() == state).forEach(this::record);
                    return state;
                });
    }

    private void record(Answered answered) {
        processing.record(acting(answered), ProcessingActivity.SHARING_QUESTION, answered.subjects(), Outcome.DONE);
    }

    private static Acting acting(Answered answered) {
        return answered.system().acting(PURPOSE, answered.trace());
    }

    /** The lines under one trace, of the own organisation; only its privacy officer finds any. */
    public List<DecisionLine> ofTrace(Acting acting, String trace) {
        return transactions.as(acting, () -> {
            List<DecisionLine> all = new ArrayList<>(formerLines.ofTrace(trace));
            all.addAll(lines.ofTrace(trace));
            return List.copyOf(all);
        });
    }
}
