package nl.perspectief.sharing.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.springframework.stereotype.Component;

/**
 * What waits for somebody of questions and answers: for who gave or asked; while that one is away for the replacement, and after
 * that one left for every colleague who may see it.
 */
@Component
public class QuestionsWaiting {
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

    /** To answer. */
    public List<QuestionBack> toAnswer(Acting acting) {
        return of(acting, Side.GIVER, rows::toAnswer, QuestionBack::open);
    }

    /** Answers that were not read, and what is late in being answered. */
    public List<QuestionBack> asked(Acting acting) {
        LocalDate today = DutchDays.of(clock.instant());
        return of(acting, Side.ASKER, rows::asked, one -> one.answer() != null || one.lateOn(today));
    }

    /** Of each kind of file for its own purpose, by which it is known whom it is about. */
    private List<QuestionBack> of(
            Acting acting, Side side, Function<UUID, List<QuestionBack>> all, Predicate<QuestionBack> waits) {
        return files.atWork(acting).stream()
                .flatMap(work -> transactions
                        .as(
                                work.acting(),
                                () -> noted(
                                        work.acting(),
                                        theirs(
                                                acting,
                                                all.apply(acting.organisationId()).stream()
                                                        .filter(one -> one.share()
                                                                .fileKind()
                                                                .equals(work.file()
                                                                        .kind()))
                                                        .filter(waits)
                                                        .toList(),
                                                side)))
                        .stream())
                .toList();
    }

    private enum Side {
        GIVER,
        ASKER;

        UUID of(QuestionBack one) {
            return this == GIVER ? one.share().giver().id() : one.asker().id();
        }
    }

    private List<QuestionBack> theirs(Acting acting, List<QuestionBack> all, Side side) {
        Set<UUID> people = all.stream().map(side::of).collect(Collectors.toSet());
        if (people.isEmpty()) {
            return List.of();
        }
        UUID me = acting.professionalId();
        Set<UUID> left = professionals.left(people);
        LocalDate today = DutchDays.of(clock.instant());
        Map<UUID, Absence> away = absences.of(people);
        return all.stream()
                .filter(one -> {
                    UUID whose = side.of(one);
                    Absence absence = away.get(whose);
                    return whose.equals(me)
                            || left.contains(whose)
                            || (absence != null
                                    && absence.on(today)
                                    && absence.replacement().id().equals(me));
                })
                .toList();
    }

    private List<QuestionBack> noted(Acting acting, List<QuestionBack> shown) {
        shown.stream()
                .flatMap(one -> Stream.of(one.share().id())
                        .flatMap(share -> disclosures.find(acting, share).stream())
                        .map(share -> Map.entry(one, share)))
                .forEach(one -> notes.of(acting, Action.LISTED, one.getKey().id(), one.getValue()));
        return shown;
    }
}
