package nl.perspectief.learning.training.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.perspectief.desk.Task;
import nl.perspectief.desk.Today;
import nl.perspectief.desk.Worklist;
import nl.perspectief.learning.training.Training;
import nl.perspectief.learning.training.Trainings;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.shared.DutchDays;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Trainings that somebody signed up for: what changed, a seat that came free, and a reminder a week and a day before. */
@Component
@Order(8)
class TrainingWorklist implements Worklist {
    private static final int WEEK = 7;

    private final Trainings trainings;
    private final Clock clock;

    TrainingWorklist(Trainings trainings, Clock clock) {
        this.trainings = trainings;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Mandate mandate) {
        return true;
    }

    @Override
    public Today of(Acting acting) {
        Instant now = clock.instant();
        LocalDate today = DutchDays.of(now);
        List<Training> own = trainings.toCome(acting).stream()
                .filter(one -> one.mine() != null)
                .toList();
        List<Task> fresh = own.stream()
                .filter(one -> Objects.requireNonNull(one.mine()).unread())
                .map(one -> task(key(one), one))
                .toList();
        List<Task> waiting = own.stream()
                .filter(one ->
                        one.open(now) && !Objects.requireNonNull(one.mine()).waits())
                .filter(one -> !one.plan().day().isAfter(today.plusDays(WEEK)))
                .map(one -> task(
                                one.plan().day().isAfter(today.plusDays(1))
                                        ? "desk.training-week"
                                        : "desk.training-day",
                                one)
                        .before(one.plan().day(), false))
                .toList();
        return new Today(waiting, List.of(), fresh, List.of(), 0);
    }

    private static String key(Training training) {
        if (training.cancelled() != null) {
            return "desk.training-cancelled";
        }
        return Objects.requireNonNull(training.mine()).moved() ? "desk.training-seat" : "desk.training-changed";
    }

    private static Task task(String key, Training training) {
        return Task.at(key, null, "/leren/aanbod/" + training.id())
                .with(List.of(training.plan().title()));
    }
}
