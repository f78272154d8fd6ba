package nl.perspectief.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TodayTests {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private static Task task(String key) {
        return Task.at(key, null, "/" + key);
    }

    private static Today waiting(Task... tasks) {
        return new Today(List.of(tasks), List.of(), List.of(), List.of(), 0);
    }

    @Test
    void the_first_day_comes_first_whatever_module_it_is_of_and_what_has_no_day_comes_last() {
        Today signals = waiting(task("refer"), task("weigh").before(MONDAY.plusDays(2), false));
        Today cases = waiting(
                task("act").before(MONDAY.plusDays(9), false), task("review").before(MONDAY, false));
        assertThat(signals.with(cases).waiting())
                .extracting(Task::key)
                .containsExactly("review", "weigh", "act", "refer");
    }

    @Test
    void what_is_new_comes_before_what_stopped() {
        Today signals = new Today(List.of(), List.of(), List.of(task("answered")), List.of(task("rests")), 3);
        Today cases = new Today(List.of(), List.of(), List.of(task("fresh")), List.of(task("ended")), 1);
        Today both = signals.with(cases);
        assertThat(both.told()).extracting(Task::key).containsExactly("answered", "fresh", "rests", "ended");
        assertThat(both.later()).isEqualTo(4);
        assertThat(both.count()).as("it asks nothing").isZero();
        assertThat(both.nothing()).isFalse();
    }

    @Test
    void more_that_is_new_is_told_and_asks_nothing() {
        List<More> more = List.of(new More("more.fresh", "/casussen", 12), new More("more.seats", "/casussen", 0));
        Today day = new Today(List.of(), List.of(), List.of(task("fresh")), List.of(), 0, more);
        assertThat(Today.NOTHING.with(day).moreTold()).containsExactly(new More("more.fresh", "/casussen", 12));
        assertThat(day.count()).isZero();
    }

    @Test
    void more_of_a_kind_counts_when_there_is_more() {
        Today day = new Today(
                List.of(task("act")),
                List.of(new More("more.actions", "/casussen", 4), new More("more.reviews", "/casussen", 0)),
                List.of(),
                List.of(),
                0);
        assertThat(day.more()).hasSize(1);
        assertThat(day.count()).isEqualTo(5);
        assertThat(Today.NOTHING.with(day)).isEqualTo(day);
        assertThat(Today.NOTHING.nothing()).isTrue();
    }
}
