package nl.perspectief.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.perspectief.covenant.Flow;
import nl.perspectief.register.asof.RegimeFlow;
import org.junit.jupiter.api.Test;

/** Days on which flows may exist, from what may exist on each day on which that can change. */
class FlowDaysTests {
    private static final Flow POLICE = new Flow("politie", "gemeente", "c12", "d3", "f3");
    private static final Flow SCHOOL = new Flow("school", "gemeente", "c5", "d3", "f3");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 2, 1);
    private static final LocalDate THIRD = LocalDate.of(2026, 3, 1);

    private final SortedMap<LocalDate, Set<Flow>> byDay = new TreeMap<>();

    private static FlowDays row(Flow flow, LocalDate from, LocalDate until) {
        return new FlowDays(new RegimeFlow("aanpak", flow), from, until);
    }

    @Test
    void what_may_exist_on_every_day_is_one_row_without_begin_or_end() {
        byDay.put(FIRST, Set.of(POLICE));
        byDay.put(SECOND, Set.of(POLICE));
        assertThat(FlowDays.of("aanpak", byDay)).containsExactly(row(POLICE, LocalDate.MIN, LocalDate.MAX));
    }

    /** A clock that runs behind closes nothing. */
    @Test
    void the_first_day_stands_for_all_before_it() {
        byDay.put(FIRST, Set.of(POLICE));
        byDay.put(SECOND, Set.of());
        assertThat(FlowDays.of("aanpak", byDay)).containsExactly(row(POLICE, LocalDate.MIN, SECOND));
        assertThat(FlowDays.on(LocalDate.of(1990, 1, 1), FlowDays.of("aanpak", byDay)))
                .containsExactly(new RegimeFlow("aanpak", POLICE));
    }

    @Test
    void what_opens_later_opens_on_its_day() {
        byDay.put(FIRST, Set.of(SCHOOL));
        byDay.put(SECOND, Set.of(SCHOOL, POLICE));
        assertThat(FlowDays.of("aanpak", byDay))
                .containsExactlyInAnyOrder(
                        row(SCHOOL, LocalDate.MIN, LocalDate.MAX), row(POLICE, SECOND, LocalDate.MAX));
    }

    @Test
    void what_closes_and_opens_again_is_two_rows() {
        byDay.put(FIRST, Set.of(POLICE));
        byDay.put(SECOND, Set.of());
        byDay.put(THIRD, Set.of(POLICE));
        Set<FlowDays> rows = FlowDays.of("aanpak", byDay);
        assertThat(rows)
                .containsExactlyInAnyOrder(row(POLICE, LocalDate.MIN, SECOND), row(POLICE, THIRD, LocalDate.MAX));
        assertThat(FlowDays.on(SECOND, rows)).isEmpty();
    }

    @Test
    void a_row_is_open_from_its_first_day_and_not_on_its_end() {
        FlowDays row = row(POLICE, FIRST, SECOND);
        assertThat(List.of(FIRST.minusDays(1), FIRST, SECOND.minusDays(1), SECOND))
                .extracting(row::openOn)
                .containsExactly(false, true, true, false);
    }

    @Test
    void on_each_day_the_rows_say_what_was_said_of_that_day() {
        byDay.put(FIRST, Set.of(POLICE, SCHOOL));
        byDay.put(SECOND, Set.of(SCHOOL));
        byDay.put(THIRD, Set.of(POLICE));
        Set<FlowDays> rows = FlowDays.of("aanpak", byDay);
        byDay.forEach((day, flows) -> assertThat(FlowDays.on(day, rows))
                .extracting(RegimeFlow::flow)
                .containsExactlyInAnyOrderElementsOf(flows));
    }
}
