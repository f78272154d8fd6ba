package nl.perspectief.sharing.asking.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.perspectief.desk.Task;
import nl.perspectief.desk.Today;
import nl.perspectief.desk.Worklist;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.asking.QuestionBack;
import nl.perspectief.sharing.asking.QuestionsWaiting;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Questions that wait for an answer, and answers that wait for who asked, each with its first words. */
@Component
@Order(3)
class QuestionsWorklist implements Worklist {
    /** As many characters of a question or an answer as a line has place for. */
    private static final int FIRST = 90;

    private final QuestionsWaiting waiting;
    private final Clock clock;

    QuestionsWorklist(QuestionsWaiting waiting, Clock clock) {
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Mandate mandate) {
        return mandate.worksWithYoungPeople();
    }

    @Override
    public Today of(Acting acting) {
        LocalDate today = DutchDays.of(clock.instant());
        QuestionsWaiting.Waiting all = waiting.of(acting);
        List<QuestionBack> asked = all.asked();
        return new Today(
                Stream.concat(
                                all.toAnswer().stream()
                                        .map(one -> task(
                                                "desk.question",
                                                one,
                                                one.words(),
                                                one.asker().name())),
                                asked.stream()
                                        .filter(one -> one.lateOn(today))
                                        .map(one -> task(
                                                "desk.question-late",
                                                one,
                                                one.words(),
                                                one.share().giver().name())))
                        .toList(),
                List.of(),
                asked.stream()
                        .flatMap(one -> Stream.ofNullable(one.answer()).map(answer -> answered(one, answer)))
                        .toList(),
                List.of(),
                0);
    }

    private Task task(String key, QuestionBack one, String words, String name) {
        LocalDate today = DutchDays.of(clock.instant());
        return Task.at(named(key, one), about(one), path(one))
                .with(List.of(first(words), name))
                .before(one.dueOn(), one.dueOn().isBefore(today));
    }

    private static Task answered(QuestionBack one, QuestionBack.Answer answer) {
        String key = "desk.answer-back." + (answer.withdrawn() ? "WITHDRAWN" : answer.way());
        String words = answer.words() == null || answer.withdrawn() ? one.words() : answer.words();
        Task task = Task.at(named(key, one), about(one), path(one))
                .with(List.of(first(words), answer.by().name()));
        return one.toCall()
                ? task.pressed(path(one) + "/gebeld", "desk.called")
                : task.pressed(path(one) + "/gezien", "desk.seen");
    }

    private static String named(String key, QuestionBack one) {
        return one.share().firstName() == null ? key + "-nameless" : key;
    }

    private static Task.@Nullable About about(QuestionBack one) {
        var share = one.share();
        return share.firstName() == null || share.age() == null ? null : new Task.About(share.firstName(), share.age());
    }

    private static String path(QuestionBack one) {
        return "/vragen/" + one.id();
    }

    private static String first(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= FIRST ? line : line.substring(0, FIRST - 1).stripTrailing() + "…";
    }
}
