package nl.perspectief.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import nl.perspectief.covenant.Flow;
import nl.perspectief.register.asof.RegimeFlow;
import org.junit.jupiter.api.Test;

/** What a change of the register opens and closes, from today on. */
class FlowChangeTests {
    private static final RegimeFlow POLICE =
            new RegimeFlow("aanpak", new Flow("politie", "gemeente", "c12", "d3", "f3"));
    private static final RegimeFlow SCHOOL = new RegimeFlow("aanpak", new Flow("school", "gemeente", "c5", "d3", "f3"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate SOON = LocalDate.of(2026, 12, 1);
    private static final LocalDate LATER = LocalDate.of(2027, 1, 1);

    private static FlowDays row(RegimeFlow flow, LocalDate from, LocalDate until) {
        return new FlowDays(flow, from, until);
    }

    @Test
    void where_nothing_differs_nothing_is_told() {
        Set<FlowDays> rows = Set.of(row(POLICE, LocalDate.MIN, SOON), row(SCHOOL, SOON, LocalDate.MAX));
        assertThat(FlowChange.between(rows, rows, TODAY)).isEmpty();
    }

    @Test
    void what_opens_today_opens_until_it_ends() {
        assertThat(FlowChange.between(Set.of(), Set.of(row(POLICE, LocalDate.MIN, SOON)), TODAY))
                .containsExactly(new FlowChange(TODAY, SOON, Set.of(POLICE), Set.of()));
    }

    @Test
    void what_closes_from_a_day_on_closes_for_good() {
        assertThat(FlowChange.between(
                        Set.of(row(POLICE, LocalDate.MIN, LocalDate.MAX)),
                        Set.of(row(POLICE, LocalDate.MIN, SOON)),
                        TODAY))
                .containsExactly(new FlowChange(SOON, LocalDate.MAX, Set.of(), Set.of(POLICE)));
    }

    @Test
    void what_has_been_is_not_told() {
        assertThat(FlowChange.between(
                        Set.of(row(POLICE, LocalDate.MIN, TODAY.minusDays(9))),
                        Set.of(row(POLICE, LocalDate.MIN, TODAY)),
                        TODAY))
                .isEmpty();
    }

    @Test
    void days_on_which_the_same_differs_are_one_change() {
        Set<FlowDays> before = Set.of(row(SCHOOL, LocalDate.MIN, SOON), row(SCHOOL, LATER, LocalDate.MAX));
        Set<FlowDays> after = Set.of(
                row(SCHOOL, LocalDate.MIN, SOON), row(SCHOOL, LATER, LocalDate.MAX), row(POLICE, TODAY, LocalDate.MAX));
        assertThat(FlowChange.between(before, after, TODAY))
                .containsExactly(new FlowChange(TODAY, LocalDate.MAX, Set.of(POLICE), Set.of()));
    }

    @Test
    void what_opens_and_what_closes_stands_in_the_order_of_the_days() {
        assertThat(FlowChange.between(
                        Set.of(row(SCHOOL, LocalDate.MIN, LocalDate.MAX)),
                        Set.of(row(SCHOOL, LocalDate.MIN, LATER), row(POLICE, SOON, LATER)),
                        TODAY))
                .containsExactly(
                        new FlowChange(SOON, LATER, Set.of(POLICE), Set.of()),
                        new FlowChange(LATER, LocalDate.MAX, Set.of(), Set.of(SCHOOL)));
    }
}
