package nl.perspectief.benchmarks;

import java.util.List;
import nl.perspectief.covenant.Asked;
import nl.perspectief.covenant.CompiledCovenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Explanation;
import nl.perspectief.covenant.KnownFacts;
import nl.perspectief.covenant.Question;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The kernel, by ever more of what a caller must do. */
@State(Scope.Thread)
public class KernelBenchmark {
    private static final int REQUESTS = 1 << 13;
    /** Many times what the memo holds; in few conditions the answers are fewer than the questions all the same. */
    private static final int DIFFERENT = 1 << 19;

    @Param
    Size size = Size.LOCAL;

    private CompiledCovenant covenant = CompiledCovenant.of(Size.LOCAL.covenant(1));
    private Table mixed = new Table(List.of(), covenant);
    private Table permits = mixed;
    private Table refusals = mixed;
    private Table different = mixed;
    private int next;

    private static final class Table {
        private final Question[] questions;
        private final KnownFacts[] facts;
        private final Asked[] asked;
        private final int[] rows;
        private final int[] columns;

        Table(List<Requests.Request> requests, CompiledCovenant covenant) {
            questions = requests.stream().map(Requests.Request::question).toArray(Question[]::new);
            facts = requests.stream().map(Requests.Request::known).toArray(KnownFacts[]::new);
            asked = requests.stream().map(it -> covenant.ask(it.question())).toArray(Asked[]::new);
            rows = requests.stream().mapToInt(it -> covenant.row(it.question())).toArray();
            columns = requests.stream()
                    .mapToInt(it -> covenant.column(it.question()))
                    .toArray();
        }
    }

    @Setup
    public void prepare() {
        covenant = CompiledCovenant.of(size.covenant(1));
        mixed = new Table(Requests.of(covenant, REQUESTS, 2).all(), covenant);
        permits = new Table(
                Requests.of(
                                covenant,
                                REQUESTS,
                                3,
                                it -> covenant.explain(it.question(), it.known())
                                        .decision()
                                        .permitted())
                        .all(),
                covenant);
        refusals = new Table(
                Requests.of(
                                covenant,
                                REQUESTS,
                                4,
                                it -> !covenant.explain(it.question(), it.known())
                                        .decision()
                                        .permitted())
                        .all(),
                covenant);
        different = new Table(Requests.of(covenant, DIFFERENT, 5).all(), covenant);
    }

    private int next(int size) {
        next = next + 1 & size - 1;
        return next;
    }

    @Benchmark
    public boolean permitsOfNumbers() {
        int i = next(REQUESTS);
        return mixed.asked[i].permits(mixed.facts[i]);
    }

    @Benchmark
    public Decision decisionOfNumbers() {
        int i = next(REQUESTS);
        return covenant.decide(mixed.rows[i], mixed.columns[i], mixed.facts[i]);
    }

    @Benchmark
    public Explanation explainedAsked() {
        int i = next(REQUESTS);
        return mixed.asked[i].explain(mixed.facts[i]);
    }

    @Benchmark
    public Explanation explainedQuestion() {
        int i = next(REQUESTS);
        return covenant.explain(mixed.questions[i], mixed.facts[i]);
    }

    @Benchmark
    public Explanation explainedPermit() {
        int i = next(REQUESTS);
        return covenant.explain(permits.questions[i], permits.facts[i]);
    }

    @Benchmark
    public Explanation explainedRefusal() {
        int i = next(REQUESTS);
        return covenant.explain(refusals.questions[i], refusals.facts[i]);
    }

    @Benchmark
    public Explanation explainedDifferent() {
        int i = next(DIFFERENT);
        return covenant.explain(different.questions[i], different.facts[i]);
    }
}
