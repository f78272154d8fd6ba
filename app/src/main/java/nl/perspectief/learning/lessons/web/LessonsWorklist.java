package nl.perspectief.learning.lessons.web;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import nl.perspectief.desk.Task;
import nl.perspectief.desk.Today;
import nl.perspectief.desk.Worklist;
import nl.perspectief.learning.lessons.Lesson;
import nl.perspectief.learning.lessons.LessonState;
import nl.perspectief.learning.lessons.Lessons;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Role;
import nl.perspectief.shared.DutchDays;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lessons that wait for the second of two, and those that have to be looked at again. */
@Component
@Order(7)
class LessonsWorklist implements Worklist {
    private final Lessons lessons;
    private final Clock clock;

    LessonsWorklist(Lessons lessons, Clock clock) {
        this.lessons = lessons;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Mandate mandate) {
        return mandate.has(Role.ATTENTION_OFFICER) || mandate.has(Role.PROJECT_LEAD) || mandate.has(Role.PROCESS_LEAD);
    }

    @Override
    public Today of(Acting acting) {
        List<Task> waiting = lessons.waiting(acting, DutchDays.of(clock.instant())).stream()
                .map(LessonsWorklist::task)
                .toList();
        return new Today(waiting, List.of(), List.of(), List.of(), 0);
    }

    private static Task task(Lesson lesson) {
        boolean offered = lesson.state() == LessonState.OFFERED;
        Task task = Task.at(
                        offered ? "desk.lesson-offered" : "desk.lesson-overdue",
                        null,
                        "/leren/lessen/voorstellen/" + lesson.id())
                .with(List.of(lesson.title()));
        return offered ? task : task.before(Objects.requireNonNull(lesson.reviewOn()), true);
    }
}
