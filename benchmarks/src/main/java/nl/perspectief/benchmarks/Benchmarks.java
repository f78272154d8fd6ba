package nl.perspectief.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.perspectief.covenant.engine.CompiledCovenant;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures everything in one run and writes one table, in Markdown. */
public final class Benchmarks {
    private static final Map<String, String> WHAT = Map.ofEntries(
            Map.entry("KernelBenchmark.explainedQuestion", "kernel: explained, typed question, mixed"),
            Map.entry("KernelBenchmark.explainedPermit", "kernel: explained, typed question, permits only"),
            Map.entry("KernelBenchmark.explainedRefusal", "kernel: explained, typed question, refusals only"),
            Map.entry(
                    "KernelBenchmark.explainedDifferent",
                    "kernel: explained, typed question, half a million different ones"),
            Map.entry("AccessBenchmark.evaluation", "AuthZEN JSON bytes in, bytes out; 8192 requests in turn"),
            Map.entry("PeersBenchmark.permits CEDAR", "Cedar 4.10.0 (cedar-java): yes or no, request made before"),
            Map.entry("PeersBenchmark.permits AUTHZFORCE", "AuthzForce 21.0.1: yes or no, request made before"),
            Map.entry("PeersBenchmark.permits JCASBIN", "jCasbin 1.99.0: yes or no, request made before"));

    /** One thread with a small heap: the collector for that, and memory in large pages where the machine gives them. */
    private static final String[] OPTIONS = {
        "-Xmx2g", "-XX:+UseSerialGC", "-XX:+UseTransparentHugePages", "--enable-native-access=ALL-UNNAMED"
    };

    private static final double EXPLAINED = 3e6;

    private Benchmarks() {}

    /** @param args the file to write to; without one it is printed */
    public static void main(String[] args) throws RunnerException, IOException {
        double load = Machine.load();
        List<Line> lines = new ArrayList<>();
        Collection<RunResult> results = run();
        results.stream()
                .sorted(Comparator.comparing(Benchmarks::size).thenComparing(Benchmarks::order))
                .forEach(result -> lines.add(line(result)));
        lines.addAll(Analyses.measure());
        lines.addAll(Database.measure());
        StringBuilder text = new StringBuilder("# Benchmarks\n\n");
        text.append(Machine.described(Clock.systemDefaultZone(), load)).append('\n');
        text.append(mix()).append('\n').append(Line.HEAD);
        lines.forEach(text::append);
        text.append('\n').append(peers(results));
        if (args.length > 0) {
            Files.writeString(Path.of(args[0]), text);
        }
        System.out.print(text);
    }

    private static Collection<RunResult> run() throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include("nl.perspectief.benchmarks")
                        .forks(1)
                        .threads(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuProfiler.class)
                        .shouldFailOnError(true)
                        .shouldDoGC(true)
                        .jvmArgs(OPTIONS)
                        .build())
                .run();
    }

    private static String name(RunResult result) {
        String name = result.getParams().getBenchmark().replace("nl.perspectief.benchmarks.", "");
        String peer = result.getParams().getParam("peer");
        return peer == null ? name : name + " " + peer;
    }

    private static int order(RunResult result) {
        List<String> order = List.of("explained", "evaluation", "CEDAR", "AUTHZ");
        String name = name(result);
        int at = order.size();
        for (int i = order.size() - 1; i >= 0; i--) {
            at = name.contains(order.get(i)) ? i : at;
        }
        return at;
    }

    private static Size size(RunResult result) {
        return Size.valueOf(result.getParams().getParam("size"));
    }

    private static Line line(RunResult result) {
        Result<?> speed = result.getPrimaryResult();
        double bytes = secondary(result, "gc.alloc.rate.norm");
        double processor = secondary(result, CpuProfiler.NAME);
        String name = name(result);
        double each = 1e9 / speed.getScore();
        return new Line(
                WHAT.getOrDefault(name, name),
                size(result).words(),
                perSecond(speed.getScore()) + " ± " + perSecond(speed.getScoreError()),
                time(each),
                time(processor),
                Line.number(bytes < 0.5 ? 0 : bytes) + " B",
                target(name, speed.getScore(), 1e9 / processor));
    }

    private static double secondary(RunResult result, String name) {
        return Objects.requireNonNull(result.getSecondaryResults().get(name), name)
                .getScore();
    }

    private static String time(double nanoseconds) {
        return nanoseconds < 10_000 ? Line.number(nanoseconds) + " ns" : Line.number(nanoseconds / 1e3) + " µs";
    }

    private static String perSecond(double speed) {
        return speed >= 1e6 ? Line.number(speed / 1e6) + " M/s" : Line.number(speed / 1e3) + " k/s";
    }

    private static String target(String name, double speed, double perProcessor) {
        return name.contains("explained") ? "≥ 3 M/s: " + reached(EXPLAINED, speed, perProcessor) : "";
    }

    /** By the clock; or else only by processor time, which is said. */
    private static String reached(double target, double speed, double perProcessor) {
        if (speed >= target) {
            return "reached";
        }
        return perProcessor >= target ? "**missed** by the clock, reached by processor time" : "**missed**";
    }

    private static String mix() {
        StringBuilder mix = new StringBuilder();
        for (Size size : Size.values()) {
            Requests requests = Requests.of(CompiledCovenant.of(size.covenant(1)), 1 << 13, 2);
            mix.append(String.format(
                    Locale.ROOT,
                    "- %s: of the mixed questions %.0f %% are permitted%n",
                    size.words(),
                    100.0 * requests.permitted() / requests.all().size()));
            mix.append(String.format(
                    Locale.ROOT,
                    "- %s: an AuthZEN request is %.0f bytes on average, with all conditions that are known%n",
                    size.words(),
                    AccessBodies.meanLength(AccessBodies.of(requests))));
        }
        return mix
                + "- made-up covenants and questions, the same for the same seed; one thread; JMH 1.37, one fork, five"
                + " seconds after three of warming up; ± is the 99.9 % interval of JMH\n"
                + "- Java with " + String.join(" ", OPTIONS) + "; the heap is tidied before each measuring\n"
                + "- processor time is that of the whole process for each operation, compiler and collector included\n"
                + "- a peer is measured only after it gave the kernel's answer to every question\n";
    }

    /** Says plainly where another engine is faster; by processor time, because others may work on the machine meanwhile. */
    private static String peers(Collection<RunResult> results) {
        StringBuilder text = new StringBuilder();
        for (Size size : Size.values()) {
            double kernel = processor(results, size, "explainedDifferent");
            for (RunResult result : results) {
                if (size(result) == size && name(result).contains("PeersBenchmark")) {
                    double times = secondary(result, CpuProfiler.NAME) / kernel;
                    text.append("- ")
                            .append(size.words())
                            .append(
                                    ": the kernel's slowest, explained over half a million different questions, takes 1/")
                            .append(Line.number(times))
                            .append(" of the processor time of ")
                            .append(name(result).replace("PeersBenchmark.permits ", ""))
                            .append(times < 1 ? "; **the peer wins**\n" : "\n");
                }
            }
        }
        return text.toString();
    }

    private static double processor(Collection<RunResult> results, Size size, String name) {
        return results.stream()
                .filter(result -> size(result) == size && name(result).contains(name))
                .mapToDouble(result -> secondary(result, CpuProfiler.NAME))
                .findFirst()
                .orElseThrow();
    }
}
