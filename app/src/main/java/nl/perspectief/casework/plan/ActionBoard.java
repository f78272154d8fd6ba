package nl.perspectief.casework.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.casework.JdbcKnownCases;
import nl.perspectief.casework.JdbcKnownCases.Known;
import nl.perspectief.casework.People;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.Items;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The actions that the acting professional may see over all open cases: the own ones, and those of cases to lead. */
@Component
public class ActionBoard {
    /** Actions on one page. */
    public static final int PAGE = 25;

    private static final Duration DONE_FOR = Duration.ofDays(28);

    private final Transactions transactions;
    private final CaseTransaction work;
    private final JdbcActionBoard rows;
    private final JdbcKnownCases cases;
    private final People people;
    private final Items items;
    private final Audit audit;

    ActionBoard(
            Transactions transactions,
            CaseTransaction work,
            JdbcActionBoard rows,
            JdbcKnownCases cases,
            People people,
            Items items,
            Audit audit) {
        this.transactions = transactions;
        this.work = work;
        this.rows = rows;
        this.cases = cases;
        this.people = people;
        this.items = items;
        this.audit = audit;
    }

    /** Which of them by how they stand. */
    public enum State {
        OPEN,
        LATE,
        /** Ended in the last four weeks. */
        DONE
    }

    /**
     * @param led those of cases that I lead, whoever does them; else my own
     * @param owner of these only one person's; absent for all
     * @param after the last one of the page before this
     * @param justEnded one that I ended a moment ago, to take that back
     */
    public record Wanted(
            boolean led,
            State state,
            @Nullable UUID owner,
            @Nullable UUID after,
            @Nullable UUID justEnded) {}

    /**
     * @param words absent when they may not be read
     * @param identity for whom, as far as the reader may know it
     */
    public record Line(
            PlanAction action,
            @Nullable Item words,
            @Nullable Identity identity,
            Professional owner,
            boolean mine,
            boolean late,
            boolean mayReopen) {
        /** @param day later than the day it was to be done */
        public long daysLate(LocalDate day) {
            return ChronoUnit.DAYS.between(action.dueOn(), day);
        }

        /** Whether one click ends it: my own, when I can read what I say is done. */
        public boolean mayTick() {
            return mine && action.open() && words != null;
        }
    }

    /**
     * @param next where the next page starts; absent on the last
     * @param justEnded what I ended a moment ago and may open again; absent when there is none
     */
    public record Page(
            List<Line> lines, @Nullable UUID next, @Nullable Line justEnded) {}

    public Page look(Acting acting, Wanted wanted) {
        return transactions.as(acting, () -> {
            List<JdbcActionBoard.Row> found = switch (wanted.state()) {
                case OPEN -> rows.open(acting, wanted, null, PAGE + 1);
                case LATE -> rows.open(acting, wanted, work.today(), PAGE + 1);
                case DONE -> rows.done(acting, wanted, work.now().minus(DONE_FOR), PAGE + 1);
            };
            List<JdbcActionBoard.Row> page = found.subList(0, Math.min(PAGE, found.size()));
            List<Line> lines = lines(
                    acting, Stream.concat(page.stream(), ended(acting, wanted)).toList());
            return new Page(
                    lines.subList(0, page.size()),
                    found.size() > PAGE ? page.getLast().action().id() : null,
                    lines.size() > page.size() ? lines.getLast() : null);
        });
    }

    private Stream<JdbcActionBoard.Row> ended(Acting acting, Wanted wanted) {
        return wanted.justEnded() == null
                ? Stream.empty()
                : rows.one(acting, wanted.justEnded()).stream()
                        .filter(row -> row.action().mayBeReopenedBy(acting, false));
    }

    private List<Line> lines(Acting acting, List<JdbcActionBoard.Row> page) {
        List<PlanAction> all = page.stream().map(JdbcActionBoard.Row::action).toList();
        Map<UUID, Known> known =
                cases.of(acting, all.stream().map(PlanAction::caseId).collect(Collectors.toSet()));
        Map<UUID, Item> words =
                items.findAll(acting, all.stream().map(PlanAction::itemId).collect(Collectors.toSet()));
        Map<UUID, Professional> owners =
                people.named(all.stream().map(PlanAction::ownerId).collect(Collectors.toSet()));
        audit.note(
                acting,
                AuditEvent.done(Action.LISTED, ObjectType.PLAN_ACTION, null),
                ProcessingActivity.CASE_CONSULTING,
                known.values().stream().map(Known::subjectId).distinct().toList());
        return page.stream().map(row -> line(acting, row, known, words, owners)).toList();
    }

    private Line line(
            Acting acting,
            JdbcActionBoard.Row row,
            Map<UUID, Known> known,
            Map<UUID, Item> words,
            Map<UUID, Professional> owners) {
        PlanAction action = row.action();
        Known of = known.get(action.caseId());
        return new Line(
                action,
                words.get(action.itemId()),
                of == null ? null : of.identity(),
                Objects.requireNonNull(owners.get(action.ownerId())),
                action.ownerId().equals(acting.professionalId()),
                action.lateOn(work.today()),
                action.mayBeReopenedBy(acting, row.leads()));
    }
}
