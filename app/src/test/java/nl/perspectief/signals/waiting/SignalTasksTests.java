package nl.perspectief.signals.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.perspectief.desk.More;
import nl.perspectief.desk.Task;
import nl.perspectief.desk.Today;
import nl.perspectief.desk.Worklist;
import nl.perspectief.shared.Age;
import nl.perspectief.signals.SignalsWaiting.Answers;
import nl.perspectief.signals.SignalsWaiting.Some;
import nl.perspectief.signals.SignalsWaiting.Stopped;
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

    @Test
    void what_may_not_be_read_any_more_is_not_cut_off_in_silence() {
        List<Stopped> stops = IntStream.range(0, Worklist.FIRST + 1)
                .mapToObj(one -> new Stopped(new UUID(1, one), true, true, "lichtendal", "c1", List.of()))
                .toList();
        assertThat(SignalTasks.beyond(stops)).isEqualTo(new More("desk.more.stopped-referrals", "/wegingen", 1));
        assertThat(SignalTasks.beyond(stops.subList(0, Worklist.FIRST)).number())
                .isZero();
    }

    /** Nothing that stopped is among them, so that no words of a covenant are asked. */
    @SuppressWarnings("NullAway")
    private static SignalTasks tasks(Some unreferred, List<Waiting> toDestroy, Some expiring) {
        return new SignalTasks(
                unreferred, toDestroy, expiring, List.of(), Weighing.NONE, Answers.NONE, List.of(), TODAY, null);
    }

    private static Today today(Some unreferred, Some expiring) {
        return tasks(unreferred, List.of(), expiring).all();
    }

    @Test
    void many_signals_that_were_not_referred_stand_in_one_line_with_their_number() {
        Today today = today(new Some(List.of(), 69), Some.NONE);
        assertThat(today.waiting()).singleElement().satisfies(task -> {
            assertThat(task.key()).isEqualTo("desk.refer-many");
            assertThat(task.arguments()).containsExactly("69");
            assertThat(task.path()).isEqualTo("/signalen?van=mij&stand=open");
        });
        assertThat(today.count()).isOne();
        assertThat(today(new Some(signals(1, 1, ""), 0), Some.NONE).waiting())
                .extracting(Task::key, Task::path)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("desk.refer", "/signalen/" + new UUID(0, 1)));
    }

    @Test
    void those_that_expire_stand_apart_with_the_first_day_and_with_all_that_there_are() {
        Some expiring = new Some(signals(1, 2, "2026-12-03T10:00:00Z"), 30);
        Today today = today(new Some(signals(3, 1, ""), 0), expiring);
        assertThat(today.waiting()).extracting(Task::key).containsExactly("desk.expires-many", "desk.refer");
        assertThat(today.waiting().getFirst().due()).isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(today.waiting().getFirst().arguments()).containsExactly("32");
    }

    @Test
    void of_what_has_to_be_destroyed_the_first_are_told_and_that_there_is_more() {
        SignalTasks tasks = tasks(Some.NONE, signals(1, Worklist.FIRST + 1, ""), Some.NONE);
        assertThat(tasks.all().waiting()).hasSize(Worklist.FIRST);
        assertThat(tasks.all().more()).extracting(More::key).containsExactly("desk.more.let-go");
        assertThat(tasks(Some.NONE, signals(1, Worklist.FIRST, ""), Some.NONE)
                        .all()
                        .more())
                .isEmpty();
    }
}
