package nl.perspectief.sharing.asking;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.perspectief.audit.Action;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.Ids;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.asking.AskedFiles.AtWork;
import nl.perspectief.sharing.asking.QuestionBack.Person;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.disclosure.Received;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.items.Narrative;
import org.springframework.stereotype.Component;

/**
 * Asking who gave something about it. Who can read something now, by the covenant, may ask; what is said in answer is shared by
 * the one door, and withheld where the covenant withholds it ({@link AnswersBack}).
 */
@Component
public class QuestionsBack {
    /** The longest question, in characters. */
    public static final int LONGEST = 300;

    private final Transactions transactions;
    private final AskedFiles files;
    private final JdbcQuestionsBack rows;
    private final Disclosures disclosures;
    private final Items items;
    private final QuestionNotes notes;
    private final Clock clock;

    QuestionsBack(
            Transactions transactions,
            AskedFiles files,
            JdbcQuestionsBack rows,
            Disclosures disclosures,
            Items items,
            QuestionNotes notes,
            Clock clock) {
        this.transactions = transactions;
        this.files = files;
        this.rows = rows;
        this.disclosures = disclosures;
        this.items = items;
        this.notes = notes;
        this.clock = clock;
    }

    /** What could be asked about: given to who acts, and to be read now. @param readAt where that is read */
    public record Askable(Received received, String readAt) {}

    public Optional<Askable> askable(Acting acting, UUID share) {
        return reader(acting, share).flatMap(work -> transactions.as(work.acting(), () -> askable(work, share)));
    }

    /** Whoever may know of a share does so for no purpose; what it says is read for the one for which it was given. */
    private Optional<AtWork> reader(Acting acting, UUID share) {
        return disclosures.find(acting, share).flatMap(files::of).flatMap(file -> files.atWork(acting, file));
    }

    private Optional<Askable> askable(AtWork work, UUID share) {
        Acting acting = work.acting();
        return disclosures
                .find(acting, share)
                .filter(one -> one.receivedBy(acting) && one.standsAt(clock.instant()))
                .filter(one -> work.file().open(acting, one))
                .flatMap(one -> items.find(acting, one.itemId())
                        .map(item -> new Askable(
                                new Received(item, one),
                                work.file()
                                        .readAt(Objects.requireNonNull(one.file())
                                                .id()))));
    }

    /** Asks, one question at a time about one thing. @param words no longer than {@link #LONGEST} */
    public Posed ask(Acting acting, UUID share, Narrative words) {
        return reader(acting, share)
                .map(work -> transactions.as(
                        work.acting(),
                        () -> askable(work, share)
                                .map(one -> ask(work.acting(), one.received().disclosure(), words))
                                .orElseGet(Posed.Absent::new)))
                .orElseGet(Posed.Absent::new);
    }

    private Posed ask(Acting acting, Disclosure about, Narrative words) {
        var now = clock.instant();
        UUID id = Ids.next(now);
        boolean asked = rows.insert(
                id,
                about,
                Objects.requireNonNull(about.file()).id(),
                new Person(
                        acting.professionalId(),
                        acting.organisationId(),
                        acting.professional().name()),
                now,
                AnswerTerm.from(DutchDays.of(now)),
                words.text());
        if (!asked) {
            return rows.openAbout(about.id())
                    .<Posed>map(open -> new Posed.AlreadyAsked(open.id()))
                    .orElseGet(Posed.Absent::new);
        }
        notes.of(acting, Action.ASKED, id, about);
        return new Posed.Asked(id);
    }

    /** The question about this that waits for an answer. */
    public Optional<UUID> openAbout(Acting acting, UUID share) {
        return reader(acting, share)
                .flatMap(work -> transactions.as(work.acting(), () -> rows.openAbout(share)))
                .map(QuestionBack::id);
    }

    /**
     * One question as the side that asked sees it. Looking changes nothing: a browser looks ahead of whoever uses it.
     *
     * @param readAt where what it is about is read
     */
    public record Asked(QuestionBack question, String readAt) {}

    public Optional<Asked> look(Acting acting, UUID id) {
        return files.atWork(acting).stream()
                .flatMap(work -> transactions.as(work.acting(), () -> asked(work, id)).stream())
                .findFirst();
    }

    private Optional<Asked> asked(AtWork work, UUID id) {
        Acting acting = work.acting();
        return rows.find(id)
                .filter(one -> !one.givenBy(acting))
                .filter(one -> one.share().fileKind().equals(work.file().kind()))
                .map(one -> {
                    note(acting, Action.LOOKED, one);
                    return new Asked(one, work.file().readAt(one.share().fileId()));
                });
    }

    /** Whether it waited for an answer until now, and is of who acts to take back. */
    public boolean takeBack(Acting acting, UUID id) {
        return done(acting, id, Action.WITHDREW, me -> rows.takeBack(id, me, clock.instant()));
    }

    /** The answer was read by who asked. Whether that was not said yet, and is of who acts to say. */
    public boolean seen(Acting acting, UUID id) {
        return done(acting, id, Action.RECORDED, QuestionBack::toRead, me -> rows.read(id, me, clock.instant()));
    }

    /** Who wanted to be called was. Whether that was not said yet, and is of who acts to say. */
    public boolean called(Acting acting, UUID id) {
        return done(acting, id, Action.RECORDED, QuestionBack::toCall, me -> rows.read(id, me, clock.instant()));
    }

    /** Who wanted to be called was not after all. */
    public boolean notCalled(Acting acting, UUID id) {
        return done(
                acting, id, Action.RECORDED, one -> one.way() == AnswerWay.CALL && !one.toCall(), _ -> rows.unread(id));
    }

    private boolean done(Acting acting, UUID id, Action action, Predicate<UUID> deed) {
        return done(acting, id, action, _ -> true, deed);
    }

    private boolean done(
            Acting acting, UUID id, Action action, Predicate<QuestionBack> possible, Predicate<UUID> deed) {
        return files.atWork(acting).stream()
                .anyMatch(work -> transactions.as(
                        work.acting(),
                        () -> rows.find(id)
                                .filter(one -> !one.givenBy(acting) && one.standsIn())
                                .filter(one -> one.share()
                                        .fileKind()
                                        .equals(work.file().kind()))
                                .filter(possible)
                                .filter(_ -> deed.test(acting.professionalId()))
                                .map(one -> {
                                    note(work.acting(), action, one);
                                    return one;
                                })
                                .isPresent()));
    }

    private void note(Acting acting, Action action, QuestionBack one) {
        disclosures.find(acting, one.share().id()).ifPresent(share -> notes.of(acting, action, one.id(), share));
    }

    /** What was asked about these, beside each. @param open whether more could be asked */
    public AskedBeside beside(Acting acting, Collection<UUID> shares, boolean open) {
        return transactions.as(acting, () -> AskedBeside.of(rows.about(shares), open));
    }

    /** What was asked and answered on a file, as far as who acts takes part in it. */
    public List<QuestionBack> onFile(Acting acting, UUID file) {
        return transactions.as(acting, () -> rows.onFile(file));
    }

    /** By which who acts reads an item now, to ask about it; absent for own items. */
    public Optional<UUID> shareOf(Acting acting, UUID item) {
        return transactions.as(
                acting,
                () -> disclosures.ofItem(acting, item).stream()
                        .filter(one -> one.receivedBy(acting) && one.standsAt(clock.instant()))
                        .map(Disclosure::id)
                        .findFirst());
    }
}
