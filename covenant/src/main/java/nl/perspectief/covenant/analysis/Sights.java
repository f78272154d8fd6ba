package nl.perspectief.covenant.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.analysis.space.Way;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Who can ever see what, and with which weakest conditions, as a table of few lines. A line for a lesser form tells
 * only what does not give the fuller form already.
 */
public final class Sights {
    private final Vocabulary words;
    private final Map<Flow, List<Way>> flows = new LinkedHashMap<>();

    private record Flow(String giver, String receiver, String category, Extent form) {}

    private Sights(Vocabulary words) {
        this.words = words;
    }

    /** Who can ever see a category, or a part of it when it is a whole. */
    public static List<Sight> ofCategory(Reach reach, String category) {
        return of(reach, reach.ofCategory(category));
    }

    /** What one partner can ever see of others. */
    public static List<Sight> ofReceiver(Reach reach, String partner) {
        return of(reach, reach.ofReceiver(partner));
    }

    /** Everything that anybody can ever see. */
    public static List<Sight> all(Reach reach) {
        return of(reach, reach.all());
    }

    private static List<Sight> of(Reach reach, List<Reach.Row> rows) {
        Sights sights = new Sights(reach.covenant().vocabulary());
        rows.forEach(sights::add);
        return sights.lines();
    }

    private void add(Reach.Row row) {
        for (String giver : row.cells().of(Dimension.GIVER)) {
            for (String receiver : row.cells().of(Dimension.RECEIVER)) {
                for (String category : row.cells().of(Dimension.CATEGORY)) {
                    for (Extent form : row.cells().forms()) {
                        flows.computeIfAbsent(new Flow(giver, receiver, category, form), _ -> new ArrayList<>())
                                .addAll(row.ways());
                    }
                }
            }
        }
    }

    private List<Sight> lines() {
        Map<Flow, Set<Way>> weakest = new LinkedHashMap<>();
        flows.forEach((flow, ways) -> weakest.put(flow, weakest(ways)));
        Collection<Sight> lines = new ArrayList<>();
        weakest.forEach((flow, ways) -> {
            Set<Way> own = new HashSet<>(ways);
            Flow fuller = fuller(flow);
            own.removeAll(fuller == null ? Set.of() : weakest.getOrDefault(fuller, Set.of()));
            if (!own.isEmpty()) {
                lines.add(new Sight(
                        List.of(flow.giver()),
                        List.of(flow.receiver()),
                        List.of(flow.category()),
                        flow.form(),
                        sorted(own)));
            }
        });
        return merged(lines).stream().sorted(order()).toList();
    }

    private Collection<Sight> merged(Collection<Sight> lines) {
        Collection<Sight> merged = joined(
                lines,
                Sight::givers,
                (sight, givers) ->
                        new Sight(givers, sight.receivers(), sight.categories(), sight.form(), sight.ways()));
        merged = joined(
                merged,
                Sight::categories,
                (sight, categories) ->
                        new Sight(sight.givers(), sight.receivers(), categories, sight.form(), sight.ways()));
        return joined(
                merged,
                Sight::receivers,
                (sight, receivers) ->
                        new Sight(sight.givers(), receivers, sight.categories(), sight.form(), sight.ways()));
    }

    private static @Nullable Flow fuller(Flow flow) {
        return flow.form() == Extent.FULL
                ? null
                : new Flow(
                        flow.giver(),
                        flow.receiver(),
                        flow.category(),
                        Extent.values()[flow.form().ordinal() + 1]);
    }

    /** Those that no other makes needless. */
    private static Set<Way> weakest(List<Way> ways) {
        Set<Way> weakest = new HashSet<>(ways);
        weakest.removeIf(way -> ways.stream().anyMatch(other -> !other.equals(way) && other.within(way)));
        return weakest;
    }

    private static List<Way> sorted(Set<Way> ways) {
        return ways.stream()
                .sorted(Comparator.comparingInt(
                                (Way way) -> way.holds().size() + way.fails().size())
                        .thenComparing(way -> String.join(" ", way.holds()))
                        .thenComparing(way -> String.join(" ", way.fails())))
                .toList();
    }

    /** Joins lines that differ in one of their lists only. */
    private Collection<Sight> joined(
            Collection<Sight> lines, Function<Sight, List<String>> list, BiFunction<Sight, List<String>, Sight> with) {
        Map<Sight, List<String>> joined = new LinkedHashMap<>();
        lines.forEach(line -> joined.computeIfAbsent(with.apply(line, List.of()), _ -> new ArrayList<>())
                .addAll(list.apply(line)));
        List<Sight> result = new ArrayList<>();
        joined.forEach((line, ids) -> result.add(with.apply(line, ordered(ids))));
        return result;
    }

    private List<String> ordered(List<String> ids) {
        List<String> order = new ArrayList<>(words.ids(Dimension.GIVER));
        order.addAll(words.ids(Dimension.CATEGORY));
        return ids.stream().sorted(Comparator.comparingInt(order::indexOf)).toList();
    }

    private Comparator<Sight> order() {
        List<String> partners = words.ids(Dimension.RECEIVER);
        List<String> categories = words.ids(Dimension.CATEGORY);
        return Comparator.comparing((Sight sight) -> sight.form().ordinal() * -1)
                .thenComparing(sight -> categories.indexOf(sight.categories().getFirst()))
                .thenComparing(sight -> partners.indexOf(sight.receivers().getFirst()))
                .thenComparing(sight -> partners.indexOf(sight.givers().getFirst()))
                .thenComparing(sight -> sight.ways().toString());
    }
}
