package nl.perspectief.sharing.asking;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.perspectief.audit.Action;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.SharingOutcome;
import nl.perspectief.sharing.SharingRequest;
import nl.perspectief.sharing.asking.AskedFiles.AtWork;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.sharing.items.NewItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answering, for the organisation that gave what is asked about: words are shared as far as the covenant lets them go. */
@Component
public class AnswersBack {
    /** The longest answer, in characters. */
    public static final int LONGEST = 2_000;

    /** Stands for the words of an answer that nobody wrote yet. */
    private static final Narrative UNWRITTEN = new Narrative("…");

    private final Transactions transactions;
    private final AskedFiles files;
    private final JdbcQuestionsBack rows;
    private final Disclosures disclosures;
    private final Items items;
    private final QuestionNotes notes;
    private final Clock clock;

    AnswersBack(
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

    /**
     * One question as the side that gave sees it.
     *
     * @param about what it is about
     * @param givenAt where that is found; absent for who does not see the file
     * @param withheld why words could not go to who asked now; absent when they could, or when it is over
     */
    public record Given(
            QuestionBack question, Item about, @Nullable String givenAt, SharingOutcome.@Nullable Withheld withheld) {}

    public Optional<Given> look(Acting acting, UUID id) {
        return at(acting, id)
                .flatMap(work -> transactions.as(
                        work.acting(),
                        () -> found(work, id, found -> {
                            notes.of(work.acting(), Action.LOOKED, id, found.share());
                            return given(work, found);
                        })));
    }

    /** A question to the own organisation, with what is needed to see to it. */
    private record Found(QuestionBack question, Disclosure share, Item item) {}

    private Optional<AtWork> at(Acting acting, UUID id) {
        return transactions
                .as(acting, () -> rows.find(id).filter(one -> one.givenBy(acting)))
                .flatMap(one -> files.of(one.share().fileKind()))
                .flatMap(file -> files.atWork(acting, file));
    }

    private <T> Optional<T> found(AtWork work, UUID id, Function<Found, T> use) {
        return rows.find(id)
                .filter(one -> one.givenBy(work.acting()))
                .flatMap(one -> disclosures
                        .find(work.acting(), one.share().id())
                        .flatMap(share -> items.find(work.acting(), one.share().itemId())
                                .map(item -> new Found(one, share, item))))
                .map(use);
    }

    private Given given(AtWork work, Found found) {
        Item unkept = NewItem.answering(found.item(), UNWRITTEN).heldBy(work.acting(), clock.instant());
        SharingOutcome.Withheld withheld = found.question().answerable()
                ? request(work, found, unkept)
                        .map(request -> disclosures
                                .foresee(work.acting(), List.of(request))
                                .getFirst())
                        .filter(SharingOutcome.Withheld.class::isInstance)
                        .map(SharingOutcome.Withheld.class::cast)
                        .orElse(null)
                : null;
        return new Given(
                found.question(),
                found.item(),
                work.file()
                        .givenAt(work.acting(), found.question().share().fileId())
                        .orElse(null),
                withheld);
    }

    /** It can be read no longer than what it answers. */
    private static Optional<SharingRequest> request(AtWork work, Found found, Item answer) {
        return work.file()
                .answering(
                        work.acting(),
                        found.share(),
                        answer,
                        new Narrative(found.question().words()))
                .map(request -> request.endingBy(found.share().expiresAt()));
    }

    /**
     * @param seen what was answered before, as who answers saw it; absent when nothing was
     * @param said the words, for {@link AnswerWay#SAID} only
     */
    public AnswerOutcome answer(
            Acting acting, UUID id, @Nullable AnswerWay seen, AnswerWay way, @Nullable Narrative said) {
        if ((way == AnswerWay.SAID) == (said == null)) {
            throw new IllegalArgumentException("an answer in words has words, and no other has");
        }
        try {
            return at(acting, id)
                    .flatMap(work -> transactions.as(
                            work.acting(),
                            () -> found(
                                    work,
                                    id,
                                    found -> found.question().way() == seen
                                            ? answer(work, found, way, said)
                                            : new AnswerOutcome.Over())))
                    .orElseGet(AnswerOutcome.Absent::new);
        } catch (Undone undone) {
            return undone.outcome;
        }
    }

    private AnswerOutcome answer(AtWork work, Found found, AnswerWay way, @Nullable Narrative said) {
        if (!found.question().answerable()) {
            return new AnswerOutcome.Over();
        }
        UUID share = said == null ? null : share(work, found, said).id();
        UUID id = found.question().id();
        if (!rows.answer(found.question(), way, share, work.acting().professionalId(), clock.instant())) {
            throw new Undone(new AnswerOutcome.Over());
        }
        notes.of(work.acting(), Action.RECORDED, id, found.share());
        return new AnswerOutcome.Said();
    }

    private Disclosure share(AtWork work, Found found, Narrative said) {
        Item item = items.record(work.acting(), NewItem.answering(found.item(), said));
        SharingRequest request = request(work, found, item).orElseThrow(() -> new Undone(new AnswerOutcome.Over()));
        return switch (disclosures.share(work.acting(), request)) {
            case SharingOutcome.Given(Disclosure given) -> {
                work.file()
                        .answered(
                                work.acting(),
                                given,
                                new Narrative(found.question().words()));
                yield given;
            }
            case SharingOutcome.Withheld withheld -> throw new Undone(new AnswerOutcome.Withheld(withheld));
        };
    }

    /** Ends what was said; who asked is told that, and why. Whether there was something to end. */
    public boolean withdraw(Acting acting, UUID id, String reason) {
        return at(acting, id)
                .map(work -> transactions.as(
                        work.acting(),
                        () -> found(work, id, found -> {
                                    QuestionBack.Answer answer =
                                            found.question().answer();
                                    if (answer == null
                                            || answer.share() == null
                                            || !disclosures.withdraw(work.acting(), answer.share(), reason)) {
                                        return false;
                                    }
                                    rows.unread(id);
                                    return true;
                                })
                                .orElse(false)))
                .orElse(false);
    }

    /** Undoes what was recorded, with an outcome. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient AnswerOutcome outcome;

        Undone(AnswerOutcome outcome) {
            super("undone", null, false, false);
            this.outcome = outcome;
        }
    }
}
