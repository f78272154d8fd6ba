package nl.perspectief.statistics.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.perspectief.statistics.UnfitData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionTests {
    private static final Table SCHOOLS = table(new long[][] {{20, 3, 17}, {12, 14, 9}, {30, 8, 11}});

    private static Table table(long[][] cells) {
        return new Table(Stream.of(cells)
                .map(row -> IntStream.range(0, row.length).mapToObj(j -> row[j]).toList())
                .toList());
    }

    /** 3 is what the row lacks to 40; only the solved system can say that this is so. */
    @Test
    void hiding_only_what_is_small_gives_it_away() {
        Suppression naive = Suppression.primary(SCHOOLS, Rule.UNDER_FIVE);
        assertThat(LinearSystem.of(naive).determined()).containsExactly(0);
        assertThat(naive.disclosed()).containsExactly(new Suppression.Range(0, 1, 3, 3));
    }

    @Test
    void a_small_count_takes_three_others_with_it() {
        Suppression safe = Suppression.of(SCHOOLS, Rule.UNDER_FIVE);
        assertThat(safe.hides(0, 1)).isTrue();
        assertThat(safe.hidden().stream().flatMap(List::stream).filter(hidden -> hidden))
                .hasSize(4);
        assertThat(LinearSystem.of(safe).determined()).isEmpty();
        assertThat(safe.disclosed()).isEmpty();
    }

    /** In a square of four, one is at most what its row and its column lack: by hand from 0 to 11. */
    @Test
    void bounds_are_those_that_a_reader_can_find_by_hand() {
        Suppression square = new Suppression(
                table(new long[][] {{3, 8}, {9, 40}}),
                Rule.UNDER_FIVE,
                List.of(List.of(true, true, false), List.of(true, true, false), List.of(false, false, false)));
        assertThat(square.ranges())
                .containsExactly(
                        new Suppression.Range(0, 0, 0, 11),
                        new Suppression.Range(0, 1, 0, 11),
                        new Suppression.Range(1, 0, 1, 12),
                        new Suppression.Range(1, 1, 37, 48));
    }

    /** Not to be computed and yet known: of two hidden in a row that is 1 in all, neither is over 1. */
    @Test
    void what_cannot_be_computed_can_still_be_bounded_too_well() {
        Suppression square = new Suppression(
                table(new long[][] {{1, 0}, {30, 40}}),
                new Rule(5, true),
                List.of(List.of(true, true, false), List.of(true, true, false), List.of(false, false, false)));
        assertThat(LinearSystem.of(square).determined()).isEmpty();
        assertThat(square.disclosed()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothing_can_be_recomputed_or_bounded_in_any_table(boolean zeros) {
        Random random = new Random(4);
        Rule rule = new Rule(5, zeros);
        for (int run = 0; run < 400; run++) {
            int rows = 1 + random.nextInt(6);
            int columns = 1 + random.nextInt(6);
            int most = 1 + random.nextInt(30);
            long[][] cells = new long[rows][columns];
            for (long[] row : cells) {
                for (int j = 0; j < columns; j++) {
                    row[j] = random.nextInt(3) == 0 ? 0 : random.nextInt(most);
                }
            }
            Suppression safe = Suppression.of(table(cells), rule);
            assertThat(LinearSystem.of(safe).determined()).as("%s", safe).isEmpty();
            assertThat(safe.disclosed()).as("%s", safe).isEmpty();
            for (int i = 0; i <= rows; i++) {
                for (int j = 0; j <= columns; j++) {
                    assertThat(safe.hides(i, j) || !rule.hides(safe.table().at(i, j)))
                            .isTrue();
                }
            }
            assertBoundsHold(safe);
        }
    }

    /** What the table really holds is always possible. */
    private static void assertBoundsHold(Suppression safe) {
        assertThat(safe.ranges()).allSatisfy(range -> {
            assertThat(range.least()).isNotNegative();
            assertThat(safe.table().at(range.row(), range.column())).isBetween(range.least(), range.most());
        });
    }

    /** All tables of two by two with small counts, and every table that has the same published numbers. */
    @Test
    void bounds_are_those_of_all_tables_that_look_the_same() {
        Suppression safe = new Suppression(
                table(new long[][] {{2, 5}, {6, 1}}),
                Rule.UNDER_FIVE,
                List.of(List.of(true, true, false), List.of(true, false, true), List.of(false, true, true)));
        List<long[]> alike = new ArrayList<>();
        for (long a = 0; a <= 40; a++) {
            for (long b = 0; b <= 40; b++) {
                for (long c = 0; c <= 40; c++) {
                    // published: the second cell of the second row, the first row's total, the first column's total
                    if (a + b == 7 && a + c == 8) {
                        alike.add(new long[] {a, b, c});
                    }
                }
            }
        }
        List<Suppression.Range> ranges = safe.ranges();
        for (int cell = 0; cell < 3; cell++) {
            int at = cell;
            assertThat(ranges.get(cell).least())
                    .isEqualTo(alike.stream().mapToLong(one -> one[at]).min().orElseThrow());
            assertThat(ranges.get(cell).most())
                    .isEqualTo(alike.stream().mapToLong(one -> one[at]).max().orElseThrow());
        }
    }

    @Test
    void a_table_without_small_counts_is_published_whole() {
        Suppression whole = Suppression.of(table(new long[][] {{5, 6}, {7, 8}}), Rule.UNDER_FIVE);
        assertThat(whole.hidden().stream().flatMap(List::stream)).containsOnly(false);
        assertThat(whole.ranges()).isEmpty();
    }

    @Test
    void one_small_cell_alone_hides_all_its_totals() {
        Suppression one = Suppression.of(table(new long[][] {{2}}), Rule.UNDER_FIVE);
        assertThat(one.hidden().stream().flatMap(List::stream)).containsOnly(true);
        assertThat(one.disclosed()).isEmpty();
    }

    /** The same schools without one: their difference is the one school. */
    @Test
    void a_difference_of_totals_is_looked_through() {
        Totals totals = new Totals(List.of(
                new Totals.Group("all", Set.of("a", "b", "c")), new Totals.Group("without c", Set.of("a", "b"))));
        assertThat(totals.disclosed(Map.of("a", 10L, "b", 9L, "c", 3L), Rule.UNDER_FIVE))
                .containsExactly(new Totals.Disclosure(Set.of("c"), 3, List.of("all", "without c")));
        assertThat(totals.disclosed(Map.of("a", 10L, "b", 9L, "c", 5L), Rule.UNDER_FIVE))
                .isEmpty();
    }

    /** a + b, b + c and a + c give each of them, though none is in another. */
    @Test
    void totals_that_cross_give_their_parts_away() {
        Totals totals = new Totals(List.of(
                new Totals.Group("ab", Set.of("a", "b")),
                new Totals.Group("bc", Set.of("b", "c")),
                new Totals.Group("ac", Set.of("a", "c"))));
        assertThat(totals.disclosed(Map.of("a", 1L, "b", 9L, "c", 8L), Rule.UNDER_FIVE))
                .extracting(Totals.Disclosure::parts)
                .containsExactly(Set.of("a"));
        assertThatThrownBy(() -> totals.disclosed(Map.of("a", 1L), Rule.UNDER_FIVE))
                .isInstanceOf(UnfitData.class);
    }

    @Test
    void counts_are_rounded_to_the_nearest_five() {
        assertThat(Stream.of(0L, 2L, 3L, 5L, 7L, 8L, 12L).map(Rounding::toFive))
                .containsExactly(0L, 0L, 5L, 5L, 5L, 10L, 10L);
        assertThat(Rounding.toFive(table(new long[][] {{2, 2}, {2, 2}})))
                .containsExactly(List.of(0L, 0L, 5L), List.of(0L, 0L, 5L), List.of(5L, 5L, 10L));
    }

    @Test
    void what_is_no_table_says_so() {
        assertThatThrownBy(() -> new Table(List.of())).isInstanceOf(UnfitData.class);
        assertThatThrownBy(() -> new Table(List.of(List.of(1L), List.of(1L, 2L))))
                .isInstanceOf(UnfitData.class);
        assertThatThrownBy(() -> new Table(List.of(List.of(-1L)))).isInstanceOf(UnfitData.class);
        assertThatThrownBy(() -> new Rule(1, true)).isInstanceOf(UnfitData.class);
    }
}
