package nl.perspectief.signals.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class YearOfDecisionsTests {
    private static final Optional<Long> HIDDEN = Optional.empty();

    private static List<Optional<Long>> counts(long... counts) {
        return IntStream.range(0, counts.length)
                .mapToObj(i -> Optional.of(counts[i]))
                .toList();
    }

    @Test
    void what_is_large_enough_is_told() {
        YearOfDecisions year = YearOfDecisions.of(
                List.of(
                        new Decided("1", true, 6),
                        new Decided("1", false, 8),
                        new Decided("2", true, 5),
                        new Decided("2", false, 9),
                        new Decided("3", true, 7),
                        new Decided("3", false, 11)),
                List.of(new Decided("Noord", true, 18), new Decided("Noord", false, 8), new Decided("Zuid", false, 20)),
                false);
        assertThat(year.routes().stream().map(YearOfDecisions.Line::counts))
                .containsExactly(counts(6, 8, 14), counts(5, 9, 14), counts(7, 11, 18), counts(18, 28, 46));
        assertThat(year.neighbourhoods())
                .containsExactly(
                        new YearOfDecisions.Line("Noord", counts(26)), new YearOfDecisions.Line("Zuid", counts(20)));
    }

    @Test
    void a_small_number_is_computed_from_nothing_that_is_told() {
        YearOfDecisions year = YearOfDecisions.of(
                List.of(
                        new Decided("1", true, 2),
                        new Decided("1", false, 8),
                        new Decided("2", true, 9),
                        new Decided("2", false, 9),
                        new Decided("3", true, 12),
                        new Decided("3", false, 11)),
                List.of(new Decided("Noord", true, 3), new Decided("Zuid", true, 20), new Decided("", false, 28)),
                false);
        assertThat(year.routes().getFirst().counts().getFirst()).isEqualTo(HIDDEN);
        assertThat(year.routes().stream()
                        .filter(line -> line.counts().getFirst().isEmpty())
                        .count())
                .isGreaterThan(1);
        assertThat(year.neighbourhoods().stream()
                        .filter(line -> line.counts().getFirst().isEmpty())
                        .count())
                .isGreaterThan(1);
    }

    @Test
    void where_the_total_is_hidden_no_neighbourhood_tells_it() {
        YearOfDecisions year =
                YearOfDecisions.of(List.of(new Decided("3", true, 3)), List.of(new Decided("Noord", true, 3)), false);
        assertThat(year.routes()).allSatisfy(line -> assertThat(line.counts()).containsOnly(HIDDEN));
        assertThat(year.neighbourhoods()).isEmpty();
    }

    @Test
    void a_year_that_runs_is_told_to_the_nearest_five() {
        Random random = new Random(20261129);
        for (int n = 0; n < 200; n++) {
            List<Decided> routes = IntStream.rangeClosed(1, 3)
                    .boxed()
                    .flatMap(route -> IntStream.range(0, 2)
                            .mapToObj(i -> new Decided(String.valueOf(route), i == 0, random.nextInt(40))))
                    .toList();
            YearOfDecisions year = YearOfDecisions.of(routes, List.of(), true);
            assertThat(year.routes().stream()
                            .flatMap(line -> line.counts().stream())
                            .flatMap(Optional::stream))
                    .allSatisfy(count -> assertThat(count % 5).isZero());
        }
    }
}
