package nl.perspectief.casework.waiting;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.casework.JdbcKnownCases;
import nl.perspectief.casework.People;
import nl.perspectief.casework.sharing.SharingRequests;
import nl.perspectief.casework.table.JdbcLeaves;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.desk.More;
import nl.perspectief.desk.Task;
import nl.perspectief.desk.Today;
import nl.perspectief.desk.Worklist;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.register.BoundWords;
import nl.perspectief.sharing.SharesOfLeavers;
import nl.perspectief.sharing.asking.QuestionsToLeavers;
import nl.perspectief.sharing.disclosure.Disclosure;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What people who left leave to others: to who leads a case, of one who led it to the process leads, of a giver to colleagues. */
@Component
@Order(3)
class SeatWorklist implements Worklist {
    private static final Duration NEWS_FOR = Duration.ofDays(7);

    /** Of some kind there is more than is told; how much was not counted. */
    private static final Today MORE =
            new Today(List.of(), List.of(new More("desk.more.left", "/casussen", 1)), List.of(), List.of(), 0);

    private final BoundWords words;
    private final Transactions transactions;
    private final CaseTransaction work;
    private final LedCases led;
    private final JdbcLeaves leaves;
    private final JdbcKnownCases cases;
    private final People people;
    private final SharesOfLeavers shares;
    private final SharingRequests requests;
    private final QuestionsToLeavers questions;
    private final Audit audit;

    SeatWorklist(
            BoundWords words,
            Transactions transactions,
            CaseTransaction work,
            LedCases led,
            JdbcLeaves leaves,
            JdbcKnownCases cases,
            People people,
            SharesOfLeavers shares,
            SharingRequests requests,
            QuestionsToLeavers questions,
            Audit audit) {
        this.words = words;
        this.transactions = transactions;
        this.work = work;
        this.led = led;
        this.leaves = leaves;
        this.cases = cases;
        this.people = people;
        this.shares = shares;
        this.requests = requests;
        this.questions = questions;
        this.audit = audit;
    }

    @Override
    public Today of(Acting acting) {
        return words.under(acting, PurposeMeaning.PERSONAL_PLAN)
                .map(plan -> transactions.as(plan, () -> ofLeads(plan).with(given(plan))))
                .orElse(Today.NOTHING);
    }

    /** What colleagues who left gave: one thing to look at, however much it is. */
    private Today given(Acting acting) {
        List<Disclosure> given = shares.all(acting);
        if (given.isEmpty()) {
            return Today.NOTHING;
        }
        long inCases = given.stream().map(Disclosure::file).distinct().count();
        Task task = Task.at(inCases == 1 ? "desk.left-shares.one" : "desk.left-shares.many", null, "/nagelaten")
                .with(List.of(Integer.toString(given.size()), Long.toString(inCases)));
        return new Today(Stream.concat(Stream.of(task), asked(acting)).toList(), List.of(), List.of(), List.of(), 0);
    }

    /** What those colleagues were asked; one thing to see to, by the first that is due. */
    private Stream<Task> asked(Acting acting) {
        List<QuestionsToLeavers.Pending> pending = questions.all(acting);
        if (pending.isEmpty()) {
            return Stream.empty();
        }
        LocalDate due = pending.getFirst().dueOn();
        return Stream.of(Task.at(
                        pending.size() == 1 ? "desk.left-questions.one" : "desk.left-questions.many",
                        null,
                        "/nagelaten")
                .with(List.of(Integer.toString(pending.size())))
                .before(due, due.isBefore(work.today())));
    }

    private Today ofLeads(Acting acting) {
        return acting.has(Role.CASE_LEAD) || acting.has(Role.PROCESS_LEAD) ? today(acting) : Today.NOTHING;
    }

    private Today today(Acting acting) {
        LeftBehind all = left(acting);
        Set<UUID> told = requests.knowing(acting, all.untold());
        LeftBehind found = all.knowing(seat -> told.contains(seat.id()));
        LeftBehind left = found.first();
        if (left.cases().isEmpty()) {
            return Today.NOTHING;
        }
        var known = cases.of(acting, left.cases());
        audit.note(
                acting,
                AuditEvent.done(Action.LISTED, ObjectType.WORKLIST, null),
                ProcessingActivity.CASE_CONSULTING,
                known.values().stream()
                        .map(JdbcKnownCases.Known::subjectId)
                        .distinct()
                        .toList());
        Today first =
                new LeftTasks(left, known, people.named(left.people()), people.left(left.people()), work.today()).all();
        return left.equals(found) ? first : first.with(MORE);
    }

    /** One more of each kind than is told, so that it shows whether there is more. */
    private LeftBehind left(Acting acting) {
        int some = FIRST + 1;
        List<UUID> led = this.led.of(acting);
        boolean oversees = acting.has(Role.PROCESS_LEAD);
        return new LeftBehind(
                led.isEmpty() ? List.of() : leaves.orphaned(acting.professionalId(), led, work.now(), some),
                oversees ? leaves.leaderless(acting.organisationId(), some) : List.of(),
                oversees ? leaves.relief(acting.organisationId(), some) : List.of(),
                led.isEmpty() ? List.of() : leaves.away(led, work.now(), some),
                led.isEmpty() ? List.of() : leaves.left(led, work.now().minus(NEWS_FOR), some),
                oversees ? leaves.leadsAway(acting.organisationId(), work.today(), some) : List.of(),
                oversees ? leaves.seatedByPartners(acting.organisationId(), work.now(), some) : List.of());
    }
}
