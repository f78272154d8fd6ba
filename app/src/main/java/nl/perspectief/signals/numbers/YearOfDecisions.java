package nl.perspectief.signals.numbers;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import nl.perspectief.statistics.suppression.Rounding;
import nl.perspectief.statistics.suppression.Rule;
import nl.perspectief.statistics.suppression.Suppression;
import nl.perspectief.statistics.suppression.Table;

/**
 * The decisions of one year as far as they may be told: under five is hidden, and so is what would give that away, by subtracting
 * within a table or from one table to the other. The total stands once: where it is hidden, nothing is told by neighbourhood.
 * Of a year that runs all is told to the nearest five, so that reading it every day tells no single decision.
 *
 * @param routes taken on, not taken on and both together, for each route and for all of them
 * @param neighbourhoods all decisions, for each neighbourhood; none when they could give the total away
 */
public record YearOfDecisions(List<Line> routes, List<Line> neighbourhoods) {
    private static final int ROUTES = 3;

    public YearOfDecisions {
        routes = List.copyOf(routes);
        neighbourhoods = List.copyOf(neighbourhoods);
    }

    /**
     * One line of a table.
     *
     * @param name of the route or neighbourhood; empty for all together
     * @param counts empty where it is hidden
     */
    public record Line(String name, List<Optional<Long>> counts) {
        public Line {
            counts = List.copyOf(counts);
        }
    }

    /**
     * @param byRoute the row is the number of the route
     * @param byNeighbourhood of the same decisions
     * @param runs whether there is more to come
     */
    static YearOfDecisions of(List<Decided> byRoute, List<Decided> byNeighbourhood, boolean runs) {
        List<Line> routes = lines(
                IntStream.rangeClosed(1, ROUTES).mapToObj(String::valueOf).toList(),
                (route, column) -> sum(byRoute, route, column == 0),
                2,
                runs);
        boolean whole = routes.getLast().counts().getLast().isPresent();
        List<String> names =
                byNeighbourhood.stream().map(Decided::row).distinct().toList();
        if (!whole || names.isEmpty()) {
            return new YearOfDecisions(routes, List.of());
        }
        List<Line> all = lines(
                names, (name, _) -> sum(byNeighbourhood, name, true) + sum(byNeighbourhood, name, false), 1, runs);
        return new YearOfDecisions(
                routes,
                all.subList(0, names.size()).stream()
                        .map(line -> new Line(line.name(), line.counts().subList(0, 1)))
                        .toList());
    }

    private static long sum(List<Decided> all, String row, boolean takenOn) {
        return all.stream()
                .filter(one -> one.row().equals(row) && one.takenOn() == takenOn)
                .mapToLong(Decided::number)
                .sum();
    }

    private static List<Line> lines(
            List<String> names, BiFunction<String, Integer, Long> count, int columns, boolean rounded) {
        Table table = new Table(names.stream()
                .map(name -> IntStream.range(0, columns)
                        .mapToObj(column -> count.apply(name, column))
                        .toList())
                .toList());
        Suppression told = Suppression.of(table, Rule.UNDER_FIVE);
        return IntStream.rangeClosed(0, names.size())
                .mapToObj(row -> new Line(
                        row == names.size() ? "" : names.get(row),
                        IntStream.rangeClosed(0, columns)
                                .mapToObj(column -> told(told, row, column, rounded))
                                .toList()))
                .toList();
    }

    private static Optional<Long> told(Suppression told, int row, int column, boolean rounded) {
        long count = told.table().at(row, column);
        return told.hides(row, column) ? Optional.empty() : Optional.of(rounded ? Rounding.toFive(count) : count);
    }
}
