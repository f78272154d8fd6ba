package nl.perspectief.signals.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.perspectief.desk.Task;
import nl.perspectief.desk.Today;
import nl.perspectief.shared.Age;
import nl.perspectief.signals.SignalsWaiting.Answers;
import nl.perspectief.signals.SignalsWaiting.Some;
import nl.perspectief.signals.SignalsWaiting.Waiting;
import nl.perspectief.signals.SignalsWaiting.Weighing;
import org.junit.jupiter.api.Test;

/** Who took over a list does not read dozens of lines that ask the same. */
class SignalTasksTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private static List<Waiting> signals(int from, int number, String due) {
        return IntStream.range(from, from + number)
                .mapToObj(one -> new Waiting(
                        new UUID(0, one),
                        "Jan",
                        new Age(14, 15),
                        Instant.parse("2026-11-20T10:00:00Z"),
                        due.isEmpty() ? null : Instant.parse(due)))
                .toList();
    }

    /** Nothing that stopped is among them, so that no words of a covenant are asked. */
    @SuppressWarnings("NullAway")
    private static Today today(Some unreferred, List<Waiting> expiring) {
        return new SignalTasks(
                        unreferred, List.of(), expiring, List.of(), Weighing.NONE, Answers.NONE, List.of(), TODAY, null)
                .all();
    }

    @Test
    void many_signals_that_were_not_referred_stand_in_one_line_with_their_number() {
        Today today = today(new Some(signals(1, 25, ""), 44), List.of());
        assertThat(today.waiting()).singleElement().satisfies(task -> {
            assertThat(task.key()).isEqualTo("desk.refer-many");
            assertThat(task.arguments()).containsExactly("69");
            assertThat(task.path()).isEqualTo("/signalen?van=mij&stand=open");
        });
        assertThat(today.count()).isOne();
        assertThat(today(new Some(signals(1, 1, ""), 0), List.of()).waiting())
                .extracting(Task::key, Task::path)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("desk.refer", "/signalen/" + new UUID(0, 1)));
    }

    @Test
    void those_that_expire_stand_apart_with_the_first_day_and_are_not_counted_twice() {
        List<Waiting> expiring = signals(1, 2, "2026-12-03T10:00:00Z");
        Today today = today(new Some(signals(1, 3, ""), 0), expiring);
        assertThat(today.waiting()).extracting(Task::key).containsExactly("desk.expires-many", "desk.refer");
        assertThat(today.waiting().getFirst().due()).isEqualTo(LocalDate.of(2026, 12, 3));
    }
}
