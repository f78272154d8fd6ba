package nl.perspectief.signals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.Ids;
import nl.perspectief.sharing.correcting.Corrections;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.review.ShareReviews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an organisation noticed about young people; nobody outside it sees any of it but by a disclosure. */
@Component
public class Signals {
    /** Signals on one page of a list. */
    public static final int PAGE = 25;

    private final Transactions transactions;
    private final JdbcSignals rows;
    private final Statements statements;
    private final SignalRegimes regimes;
    private final ShareReviews reviews;
    private final Corrections corrections;
    private final Audit audit;
    private final Clock clock;

    Signals(
            Transactions transactions,
            JdbcSignals rows,
            Statements statements,
            SignalRegimes regimes,
            ShareReviews reviews,
            Corrections corrections,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.statements = statements;
        this.regimes = regimes;
        this.reviews = reviews;
        this.corrections = corrections;
        this.audit = audit;
        this.clock = clock;
    }

    public Signal record(Acting acting, NewSignal noticed) {
        return transactions.as(acting, () -> {
            Instant now = clock.instant();
            Signal signal = new Signal(
                    Ids.next(now),
                    Ids.next(now),
                    acting.organisationId(),
                    acting.professionalId(),
                    noticed.neighbourhood(),
                    phase(noticed),
                    noticed.exploitation(),
                    noticed.informed(),
                    now,
                    regimes.of(acting, noticed),
                    1);
            rows.insert(signal);
            statements.record(acting, signal, noticed);
            note(acting, Action.RECORDED, signal, ProcessingActivity.SIGNAL_RECORDING);
            return signal;
        });
    }

    /** A signal of the own organisation with its statements; empty also when it is not to be seen. */
    public Optional<SignalFile> look(Acting acting, UUID id) {
        return transactions.as(acting, () -> {
            Optional<SignalFile> file = find(acting, id);
            file.ifPresent(seen -> note(acting, Action.LOOKED, seen.signal(), ProcessingActivity.SIGNAL_CONSULTING));
            return file;
        });
    }

    /** The same for a step of a larger deed, which is noted by itself. */
    public Optional<SignalFile> find(Acting acting, UUID id) {
        return transactions.as(acting, () -> rows.find(id).map(found -> file(acting, found)));
    }

    private SignalFile file(Acting acting, JdbcSignals.Named found) {
        List<Item> items = statements.of(acting, found.signal());
        return new SignalFile(found.signal(), items, found.neighbourhood(), found.recordedBy());
    }

    /**
     * One page of a list.
     *
     * @param total of all pages
     * @param next after which signal the next page starts; absent on the last
     */
    public record Listed(
            List<SignalLine> lines, int total, @Nullable UUID next) {}

    /** One page of the signals of the own organisation, newest first. */
    public Listed list(Acting acting, SignalQuestion question) {
        return transactions.as(
                acting,
                () -> listed(
                        acting,
                        rows.newest(question, acting, DutchDays.of(clock.instant()), PAGE + 1),
                        rows.count(question, acting)));
    }

    /**
     * Signals of the acting professional that were not referred and do not expire within so many days: the one that there is, or how many
     * there are, of which then none is told, read or noted.
     */
    public Listed unreferred(Acting acting, int days) {
        return transactions.as(acting, () -> {
            LocalDate today = DutchDays.of(clock.instant());
            JdbcSignals.Some mine = rows.unreferred(acting, today, today.plusDays(days));
            return mine.total() > 1
                    ? new Listed(List.of(), mine.total(), null)
                    : listed(acting, mine.first(), mine.total());
        });
    }

    private Listed listed(Acting acting, List<SignalLine> found, int total) {
        List<SignalLine> lines = List.copyOf(found.subList(0, Math.min(PAGE, found.size())));
        audit.note(
                acting,
                AuditEvent.done(Action.LISTED, ObjectType.SIGNAL, null),
                ProcessingActivity.SIGNAL_CONSULTING,
                lines.stream().map(SignalLine::subjectId).toList());
        return new Listed(lines, total, found.size() > PAGE ? lines.getLast().id() : null);
    }

    /**
     * Makes a signal say what {@code changed} says. Texts that were shared change for their readers too: a correction
     * reaches everyone (BGS 1.7).
     */
    public Changed change(Acting acting, UUID id, int version, NewSignal changed) {
        return transactions.as(acting, () -> {
            rows.hold(id);
            return rows.find(id)
                    .map(found -> change(acting, file(acting, found), version, changed))
                    .orElseGet(Changed.Absent::new);
        });
    }

    private Changed change(Acting acting, SignalFile before, int version, NewSignal changed) {
        Signal signal = before.signal();
        boolean sameName = Optional.ofNullable(changed.identity()).equals(before.identity());
        boolean referred = rows.referred(signal.id());
        if (referred && !sameName) {
            return new Changed.NameInUse();
        }
        PhaseMeaning phase = referred ? signal.phase() : phase(changed);
        String regime = referred || changed.regime() == null ? signal.regime() : regimes.of(acting, changed);
        if (!rows.update(signal.id(), version, phase, regime, changed)) {
            return new Changed.Conflicting(before);
        }
        statements.change(acting, before, changed, regime);
        reviews.followItems(acting, before.items().stream().map(Item::id).toList());
        note(acting, Action.CHANGED, signal, ProcessingActivity.SIGNAL_RECORDING);
        return new Changed.Saved(signal);
    }

    /**
     * Keeps others from changing, referring or destroying it until the transaction ends, so that what is read now is still
     * so when it is acted on.
     */
    public void hold(Acting acting, UUID id) {
        transactions.run(acting, () -> rows.hold(id));
    }

    /**
     * Destroys a signal that no process lead has and no case came of, with all its statements; whoever received any is asked to
     * destroy copies. Whether there was one.
     */
    public boolean destroy(Acting acting, UUID id) {
        return transactions.as(acting, () -> {
            rows.hold(id);
            Optional<Signal> signal =
                    rows.find(id).map(JdbcSignals.Named::signal).filter(_ -> !rows.inUse(id));
            signal.ifPresent(gone -> {
                corrections.tellErased(
                        acting,
                        statements.of(acting, gone).stream().map(Item::id).toList());
                rows.delete(id);
                note(acting, Action.DESTROYED, gone, ProcessingActivity.SIGNAL_DESTROYING);
            });
            return signal.isPresent();
        });
    }

    /** Notes how far the signal has come; noted in the logs by the deed that it is part of. */
    public void reach(Acting acting, UUID id, PhaseMeaning phase) {
        transactions.run(acting, () -> rows.reach(id, phase));
    }

    private static PhaseMeaning phase(NewSignal noticed) {
        return noticed.identity() == null ? PhaseMeaning.OWN_RECORD : PhaseMeaning.SIGNAL;
    }

    private void note(Acting acting, Action action, Signal signal, ProcessingActivity activity) {
        audit.note(
                acting, AuditEvent.done(action, ObjectType.SIGNAL, signal.id()), activity, List.of(signal.subjectId()));
    }
}
