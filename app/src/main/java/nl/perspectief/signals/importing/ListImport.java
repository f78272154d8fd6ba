package nl.perspectief.signals.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.Signal;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.importing.reading.ImportedList;
import nl.perspectief.signals.importing.reading.ListRow;
import nl.perspectief.signals.reading.SignalReading;
import nl.perspectief.warning.PersonMark;
import nl.perspectief.warning.PersonWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes over a list: first what would become of each row, then all good rows as signals of who does it, in one transaction. */
@Component
public class ListImport {
    private final Transactions transactions;
    private final Signals signals;
    private final SignalReading reading;
    private final EarlierSignals earlier;
    private final Audit audit;
    private final Clock clock;

    ListImport(
            Transactions transactions,
            Signals signals,
            SignalReading reading,
            EarlierSignals earlier,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.signals = signals;
        this.reading = reading;
        this.earlier = earlier;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of one press. */
    public sealed interface Outcome {
        /** All good rows are signals. */
        record Imported(int signals) implements Outcome {}

        /** Nothing was done: other rows are good than those that were agreed to. */
        record Otherwise(DryRun now) implements Outcome {}
    }

    /** What would become of each row, by the rules of now. */
    public DryRun look(Acting acting, ImportedList list) {
        return transactions.as(acting, () -> {
            EarlierSignals.Looking before = earlier.of(acting);
            DryRun run = fates(acting, list, before);
            if (!before.subjects().isEmpty()) {
                audit.note(
                        acting,
                        AuditEvent.done(Action.LISTED, ObjectType.SIGNAL, null),
                        ProcessingActivity.SIGNAL_CONSULTING,
                        before.subjects());
            }
            return run;
        });
    }

    /**
     * Makes every good row a signal, or none: what fails undoes all. Two lists of one organisation go one after the other, so that who
     * sends the same one at the same time makes no signal twice.
     *
     * @param agreed how many good rows were shown to who pressed
     */
    public Outcome take(Acting acting, ImportedList list, int agreed) {
        return transactions.as(acting, () -> {
            earlier.hold(acting);
            DryRun now = look(acting, list);
            if (now.becoming().isEmpty() || now.becoming().size() != agreed) {
                return new Outcome.Otherwise(now);
            }
            List<UUID> subjects = now.becoming().stream()
                    .map(row -> signals.record(acting, row.signal()))
                    .map(Signal::subjectId)
                    .toList();
            audit.note(
                    acting,
                    AuditEvent.done(Action.IMPORTED, ObjectType.SIGNAL, null),
                    ProcessingActivity.SIGNAL_RECORDING,
                    subjects);
            return new Outcome.Imported(subjects.size());
        });
    }

    private DryRun fates(Acting acting, ImportedList list, EarlierSignals.Looking before) {
        List<@Nullable ListColumn> columns = new ArrayList<>();
        list.headings().forEach(name -> columns.add(ListColumn.named(name).orElse(null)));
        RowReading rows = new RowReading(columns, reading.places(), reading.regimes(acting), reading.reader(acting));
        RowsBefore good = new RowsBefore();
        List<RowFate> fates = new ArrayList<>();
        for (ListRow row : list.rows()) {
            RowReading.Outcome read = rows.read(row);
            fates.add(read.signal()
                    .map(signal -> fate(row, signal, good, before))
                    .orElseGet(() -> new RowFate.Refused(row, read.mistakes())));
        }
        return new DryRun(fates);
    }

    private RowFate fate(ListRow row, NewSignal signal, RowsBefore good, EarlierSignals.Looking before) {
        Telling telling = Telling.of(signal);
        return good.same(telling, signal)
                .<RowFate>map(number -> new RowFate.LikeRow(row, number))
                .or(() -> before.same(telling, signal).map(id -> new RowFate.LikeSignal(row, id)))
                .orElseGet(() -> {
                    RowFate.Becomes becomes = new RowFate.Becomes(row, signal, notes(signal, good, before));
                    good.add(telling, becomes);
                    return becomes;
                });
    }

    private List<RowFate.Note> notes(NewSignal signal, RowsBefore good, EarlierSignals.Looking before) {
        List<RowFate.Note> notes = new ArrayList<>();
        good.likely(signal)
                .ifPresent(number -> notes.add(new RowFate.Note(
                        RowFate.Note.Kind.SAME_AS_ROW, Integer.toString(number), ListColumn.FIRST_NAME)));
        before.likely(signal)
                .ifPresent(id -> notes.add(
                        new RowFate.Note(RowFate.Note.Kind.SAME_AS_SIGNAL, id.toString(), ListColumn.FIRST_NAME)));
        LocalDate today = DutchDays.of(clock.instant());
        for (ListColumn column : ListColumn.values()) {
            column.box()
                    .map(box -> signal.texts().getOrDefault(box, ""))
                    .ifPresent(text -> PersonWords.in(text, today).stream()
                            .filter(found -> found.mark() != PersonMark.NAME)
                            .forEach(found -> notes.add(
                                    new RowFate.Note(RowFate.Note.Kind.FINDS_SOMEBODY, found.words(), column))));
        }
        return notes;
    }
}
