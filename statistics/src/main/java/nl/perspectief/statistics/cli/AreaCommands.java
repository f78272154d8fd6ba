package nl.perspectief.statistics.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.perspectief.statistics.Count;
import nl.perspectief.statistics.Interval;
import nl.perspectief.statistics.UnfitData;
import nl.perspectief.statistics.funnel.Funnel;
import nl.perspectief.statistics.funnel.FunnelLimits;
import nl.perspectief.statistics.laws.RateLaw;
import nl.perspectief.statistics.ranks.Ranks;
import nl.perspectief.statistics.rates.PoissonRate;
import nl.perspectief.statistics.shrinkage.GammaPrior;
import nl.perspectief.statistics.shrinkage.Marshall;
import nl.perspectief.statistics.shrinkage.Neighbours;
import nl.perspectief.statistics.shrinkage.PoissonGamma;

/** Commands on areas: an id, events and exposure on each line. */
final class AreaCommands {
    private static final String ID = "id";
    private static final String EVENTS = "events";
    private static final String EXPOSURE = "exposure";
    static final Set<String> SHRINK = Set.of(ID, EVENTS, EXPOSURE, "level", "neighbours", Arguments.SUMMARY);
    static final Set<String> RANK = Set.of(ID, EVENTS, EXPOSURE, "top");
    static final Set<String> FUNNEL = Set.of(ID, EVENTS, EXPOSURE, "winsor", "standardise", Arguments.SUMMARY);

    private AreaCommands() {}

    private record Areas(List<String> ids, List<Count> counts) {}

    private static Areas read(Arguments arguments) {
        String id = arguments.column(ID);
        String events = arguments.column(EVENTS);
        String exposure = arguments.column(EXPOSURE);
        Sheet sheet = Sheet.read(arguments.file(), List.of(id, events, exposure));
        return new Areas(
                IntStream.range(0, sheet.size())
                        .mapToObj(row -> sheet.text(row, id))
                        .toList(),
                IntStream.range(0, sheet.size())
                        .mapToObj(row -> count(sheet, row, events, exposure))
                        .toList());
    }

    private static Count count(Sheet sheet, int row, String events, String exposure) {
        long count = sheet.count(row, events);
        try {
            return new Count(count, sheet.number(row, exposure));
        } catch (UnfitData unfit) {
            throw sheet.wrong(row, exposure, unfit.dutch());
        }
    }

    static Lines shrink(Arguments arguments) {
        Areas areas = read(arguments);
        List<Count> counts = areas.counts();
        double level = arguments.number("level", 0.95);
        GammaPrior prior = GammaPrior.fitted(counts);
        List<Marshall> marshall = Marshall.among(counts);
        if (arguments.has(Arguments.SUMMARY)) {
            Lines lines = new Lines("parameter", "value");
            lines.add("gamma_mean", prior.mean());
            lines.add("gamma_shape", prior.shape());
            lines.add("gamma_log_likelihood", prior.logLikelihood());
            lines.add("marshall_mean", marshall.getFirst().mean());
            lines.add("marshall_variance", marshall.getFirst().variance());
            return lines;
        }
        List<Object[]> rows = IntStream.range(0, counts.size())
                .parallel()
                .mapToObj(i -> row(areas, i, prior, marshall.get(i), level))
                .toList();
        return arguments
                .value("neighbours")
                .map(file -> local(rows, counts, neighbours(file, counts.size()), level))
                .orElseGet(() -> all(rows, SHRUNK));
    }

    private static final List<String> SHRUNK = List.of(
            ID,
            EVENTS,
            EXPOSURE,
            "rate",
            "exact_lower",
            "exact_upper",
            "marshall",
            "mean",
            "median",
            "lower",
            "upper",
            "above_mean");

    private static Object[] row(Areas areas, int i, GammaPrior prior, Marshall marshall, double level) {
        Count area = areas.counts().get(i);
        Interval exact = PoissonRate.exact(area, level);
        RateLaw law = prior.posterior(area);
        Interval known = law.interval(level);
        return new Object[] {
            areas.ids().get(i),
            area.events(),
            area.exposure(),
            area.rate(),
            exact.lower(),
            exact.upper(),
            marshall.estimate(),
            law.mean(),
            law.median(),
            known.lower(),
            known.upper(),
            law.above(prior.mean())
        };
    }

    private static Lines all(List<Object[]> rows, List<String> names) {
        Lines lines = new Lines(names.toArray(String[]::new));
        rows.forEach(lines::add);
        return lines;
    }

    private static Lines local(List<Object[]> rows, List<Count> counts, Neighbours neighbours, double level) {
        List<Marshall> marshall = Marshall.amongNeighbours(counts, neighbours, Marshall.Around.NEIGHBOUR);
        List<RateLaw> laws = PoissonGamma.amongNeighbours(counts, neighbours);
        List<String> names = new ArrayList<>(SHRUNK);
        names.addAll(List.of("local_marshall", "local_mean", "local_lower", "local_upper"));
        List<Object[]> wider = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Object> row = new ArrayList<>(List.of(rows.get(i)));
            Interval known = laws.get(i).interval(level);
            row.addAll(List.of(marshall.get(i).estimate(), laws.get(i).mean(), known.lower(), known.upper()));
            wider.add(row.toArray());
        }
        return all(wider, names);
    }

    /** Pairs of lines of the other file, counted from 1. */
    private static Neighbours neighbours(String file, int size) {
        Sheet pairs = Sheet.read(Path.of(file), List.of("i", "j"));
        List<List<Integer>> of = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            of.add(new ArrayList<>());
        }
        for (int row = 0; row < pairs.size(); row++) {
            of.get(place(pairs, row, "i", size)).add(place(pairs, row, "j", size));
        }
        return new Neighbours(of);
    }

    private static int place(Sheet pairs, int row, String column, int size) {
        long place = pairs.count(row, column);
        if (place < 1 || place > size) {
            throw pairs.wrong(row, column, "er is geen gebied " + place + ", alleen 1 tot en met " + size);
        }
        return (int) place - 1;
    }

    static Lines rank(Arguments arguments) {
        Areas areas = read(arguments);
        Ranks ranks = Ranks.of(
                PoissonGamma.among(areas.counts()),
                arguments.whole("top", Math.min(3, areas.counts().size())));
        Lines lines = new Lines(ID, "expected_rank", "in_top");
        for (int i = 0; i < areas.ids().size(); i++) {
            Ranks.Place place = ranks.places().get(i);
            lines.add(areas.ids().get(i), place.expected(), place.inTop());
        }
        return lines;
    }

    static Lines funnel(Arguments arguments) {
        Areas areas = read(arguments);
        List<Count> counts = arguments.has("standardise") ? Count.standardised(areas.counts()) : areas.counts();
        Funnel funnel = Funnel.of(counts, arguments.number("winsor", 0.1));
        if (arguments.has(Arguments.SUMMARY)) {
            Lines lines = new Lines("parameter", "value");
            lines.add("dispersion", funnel.dispersion());
            lines.add("added_variance", funnel.added());
            return lines;
        }
        Lines lines = new Lines(
                ID,
                EVENTS,
                "expected",
                "ratio",
                "z",
                "z_winsorised",
                "z_multiplied",
                "z_additive",
                "exact_lower_95",
                "exact_upper_95",
                "exact_lower_998",
                "exact_upper_998",
                "lower_95",
                "upper_95",
                "lower_998",
                "upper_998");
        for (int i = 0; i < counts.size(); i++) {
            Funnel.Point point = funnel.points().get(i);
            double expected = point.area().exposure();
            Interval exact = FunnelLimits.exact(expected, 0.95);
            Interval wideExact = FunnelLimits.exact(expected, 0.998);
            Interval roots = FunnelLimits.ofRoots(expected, funnel.added(), 0.95);
            Interval wideRoots = FunnelLimits.ofRoots(expected, funnel.added(), 0.998);
            lines.add(
                    areas.ids().get(i),
                    point.area().events(),
                    expected,
                    point.area().rate(),
                    point.z(),
                    point.winsorised(),
                    point.multiplied(),
                    point.additive(),
                    exact.lower(),
                    exact.upper(),
                    wideExact.lower(),
                    wideExact.upper(),
                    roots.lower(),
                    roots.upper(),
                    wideRoots.lower(),
                    wideRoots.upper());
        }
        return lines;
    }
}
