package nl.perspectief.sharing.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.audit.Action;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.absence.Absence;
import nl.perspectief.organisations.absence.Absences;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.asking.AskedFiles.AtWork;
import nl.perspectief.sharing.asking.JdbcQuestionsBack.Waits;
import nl.perspectief.sharing.disclosure.Disclosure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What waits for somebody of questions and answers: for who gave or asked; while that one is away for the replacement, and after
 * that one left for every colleague who may see it.
 */
@Component
public class QuestionsWaiting {
    private static final int MOST = 100; // of a side, before it is known whose they are

    private final Transactions transactions;
    private final AskedFiles files;
    private final JdbcQuestionsBack rows;
    private final Absences absences;
    private final Professionals professionals;
    private final Disclosures disclosures;
    private final QuestionNotes notes;
    private final Clock clock;

    QuestionsWaiting(
            Transactions transactions,
            AskedFiles files,
            JdbcQuestionsBack rows,
            Absences absences,
            Professionals professionals,
            Disclosures disclosures,
            QuestionNotes notes,
            Clock clock) {
        this.transactions = transactions;
        this.files = files;
        this.rows = rows;
        this.absences = absences;
        this.professionals = professionals;
        this.disclosures = disclosures;
        this.notes = notes;
        this.clock = clock;
    }

    /** @param toAnswer to answer @param asked answers that were not read, and what is late in being answered */
    public record Waiting(List<QuestionBack> toAnswer, List<QuestionBack> asked) {
        private static final Waiting NONE = new Waiting(List.of(), List.of());

        private Waiting with(Waiting other) {
            return new Waiting(both(toAnswer, other.toAnswer), both(asked, other.asked));
        }

        private static List<QuestionBack> both(List<QuestionBack> these, List<QuestionBack> those) {
            return Stream.concat(these.stream(), those.stream()).toList();
        }
    }

    /** Of each kind of file for its own purpose, by which it is known whom it is about. */
    public Waiting of(Acting acting) {
        return files.atWork(acting).stream()
                .map(work -> transactions.as(work.acting(), () -> on(work)))
                .reduce(Waiting.NONE, Waiting::with);
    }

    private Waiting on(AtWork work) {
        Acting acting = work.acting();
        List<Waits> all = rows.waiting(acting.organisationId());
        List<Waits> toAnswer = theirs(work, all.stream().filter(Waits::toAnswer), Waits::giver);
        List<Waits> asked = theirs(work, all.stream().filter(Waits::asked), Waits::asker);
        List<QuestionBack> read = rows.all(
                Stream.concat(toAnswer.stream(), asked.stream()).map(Waits::id).collect(Collectors.toSet()));
        LocalDate today = DutchDays.of(clock.instant());
        Waiting waiting = new Waiting(
                among(toAnswer, read, QuestionBack::open),
                among(asked, read, one -> one.answer() != null || one.lateOn(today)));
        noted(acting, waiting);
        return waiting;
    }

    private static List<QuestionBack> among(
            List<Waits> theirs, List<QuestionBack> read, Predicate<QuestionBack> waits) {
        Set<UUID> ids = theirs.stream().map(Waits::id).collect(Collectors.toSet());
        return read.stream().filter(one -> ids.contains(one.id())).filter(waits).toList();
    }

    private List<Waits> theirs(AtWork work, Stream<Waits> waiting, Function<Waits, UUID> whose) {
        List<Waits> all = waiting.limit(MOST)
                .filter(one -> one.fileKind().equals(work.file().kind()))
                .toList();
        Set<UUID> others = all.stream().map(whose).collect(Collectors.toSet());
        UUID me = work.acting().professionalId();
        others.remove(me);
        Set<UUID> mine = others.isEmpty() ? Set.of() : leftTo(me, others);
        return all.stream()
                .filter(one -> whose.apply(one).equals(me) || mine.contains(whose.apply(one)))
                .toList();
    }

    /** Those of others who left, or whom one replaces today. */
    private Set<UUID> leftTo(UUID me, Set<UUID> others) {
        LocalDate today = DutchDays.of(clock.instant());
        Set<UUID> left = professionals.left(others);
        Map<UUID, Absence> away = absences.of(others);
        return others.stream()
                .filter(one -> left.contains(one) || replaces(me, away.get(one), today))
                .collect(Collectors.toSet());
    }

    private static boolean replaces(UUID me, @Nullable Absence absence, LocalDate today) {
        return absence != null
                && absence.on(today)
                && absence.replacement().id().equals(me);
    }

    private void noted(Acting acting, Waiting shown) {
        Map<UUID, Disclosure> shares = disclosures.findAll(
                acting,
                Stream.concat(shown.toAnswer().stream(), shown.asked().stream())
                        .map(one -> one.share().id())
                        .collect(Collectors.toSet()));
        Stream.concat(shown.toAnswer().stream(), shown.asked().stream())
                .filter(one -> shares.containsKey(one.share().id()))
                .forEach(one -> notes.of(
                        acting,
                        Action.LISTED,
                        one.id(),
                        Objects.requireNonNull(shares.get(one.share().id()))));
    }
}
