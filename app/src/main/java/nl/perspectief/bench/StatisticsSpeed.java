package nl.perspectief.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import nl.perspectief.statistics.Count;
import nl.perspectief.statistics.funnel.Funnel;
import nl.perspectief.statistics.funnel.FunnelLimits;
import nl.perspectief.statistics.laws.RateLaw;
import nl.perspectief.statistics.ranks.Ranks;
import nl.perspectief.statistics.rates.PoissonRate;
import nl.perspectief.statistics.recurrence.MeanCumulative;
import nl.perspectief.statistics.recurrence.Stretch;
import nl.perspectief.statistics.shrinkage.GammaPrior;
import nl.perspectief.statistics.survival.Form;
import nl.perspectief.statistics.survival.KaplanMeier;
import nl.perspectief.statistics.survival.Spell;

/** How long the statistics kernel takes with many areas, and how that grows. */
final class StatisticsSpeed {
    private static final List<Integer> SIZES = List.of(500, 5_000, 50_000);
    private static final int TIMES = 7;
    private static final double MOST = 200;

    private StatisticsSpeed() {}

    static void measure(PrintStream out) {
        out.println("Gemeten op: " + Machine.line() + ". Mediaan van " + TIMES
                + " keer, na even veel keer om warm te worden.\n");
        out.println("| wat | 500 gebieden (ms) | 5.000 | 50.000 |");
        out.println("|---|---|---|---|");
        work().forEach((what, work) -> {
            List<String> cells = new ArrayList<>();
            for (int size : SIZES) {
                cells.add("%.1f".formatted(median(areas(size), work)));
            }
            out.println("| " + what + " | " + String.join(" | ", cells) + " |");
        });
    }

    private static Map<String, ToDoubleFunction<List<Count>>> work() {
        return new TreeMap<>(Map.of(
                "1 intervallen van Garwood", StatisticsSpeed::intervals,
                "2 krimpen: prior, gemiddelde, mediaan, interval, kans boven het gemiddelde", StatisticsSpeed::shrunk,
                "3 trechter met grenzen", StatisticsSpeed::funnel,
                "4 kans op de hoogste drie en verwachte rang", StatisticsSpeed::ranked,
                "5 Kaplan-Meier met intervallen", StatisticsSpeed::survival,
                "6 gemiddeld aantal herhalingen", StatisticsSpeed::repeated));
    }

    /** Rates of about one in ten, apart by chance and by themselves. */
    private static List<Count> areas(int size) {
        Random random = new Random(25_034);
        return IntStream.range(0, size)
                .mapToObj(_ -> {
                    double exposure = 5 + random.nextDouble() * MOST;
                    double mean = exposure * 0.1 * Math.exp(0.5 * random.nextGaussian());
                    return new Count(Math.round(Math.max(0, mean + Math.sqrt(mean) * random.nextGaussian())), exposure);
                })
                .toList();
    }

    private static double median(List<Count> areas, ToDoubleFunction<List<Count>> work) {
        double[] millis = new double[2 * TIMES];
        double kept = 0;
        for (int i = 0; i < millis.length; i++) {
            long begin = System.nanoTime();
            kept += work.applyAsDouble(areas);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        if (Double.isNaN(kept)) {
            throw new IllegalStateException("what was measured gave no numbers");
        }
        return IntStream.range(TIMES, millis.length)
                .mapToDouble(i -> millis[i])
                .sorted()
                .skip(TIMES / 2)
                .findFirst()
                .orElseThrow();
    }

    private static double intervals(List<Count> areas) {
        return areas.stream()
                .parallel()
                .mapToDouble(area -> PoissonRate.exact(area, 0.95).upper())
                .sum();
    }

    private static double shrunk(List<Count> areas) {
        GammaPrior prior = GammaPrior.fitted(areas);
        return areas.stream()
                .parallel()
                .mapToDouble(area -> {
                    RateLaw law = prior.posterior(area);
                    return law.mean() + law.median() + law.interval(0.95).upper() + law.above(prior.mean());
                })
                .sum();
    }

    private static double funnel(List<Count> areas) {
        return Funnel.of(Count.standardised(areas), 0.1).points().stream()
                .parallel()
                .mapToDouble(point -> FunnelLimits.exact(point.area().exposure(), 0.95)
                                .upper()
                        + FunnelLimits.exact(point.area().exposure(), 0.998).upper())
                .sum();
    }

    private static double ranked(List<Count> areas) {
        GammaPrior prior = GammaPrior.fitted(areas);
        Ranks ranks = Ranks.of(areas.stream().map(prior::posterior).toList(), 3);
        return ranks.places().getFirst().expected();
    }

    private static double survival(List<Count> areas) {
        KaplanMeier curve = KaplanMeier.of(areas.stream()
                .map(area -> new Spell(area.exposure(), area.events() % 3 != 0))
                .toList());
        return curve.steps().stream()
                .limit(curve.steps().size() - 1L)
                .mapToDouble(step -> step.interval(Form.LOG, 0.95).upper())
                .sum();
    }

    private static double repeated(List<Count> areas) {
        return MeanCumulative.of(IntStream.range(0, areas.size())
                        .mapToObj(i -> new Stretch(
                                "u" + i / 2,
                                i % 2 * 1_000.0,
                                i % 2 * 1_000.0 + areas.get(i).exposure(),
                                areas.get(i).events() % 3))
                        .toList())
                .steps()
                .getLast()
                .mean();
    }
}
