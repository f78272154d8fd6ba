package nl.perspectief.benchmarks;

import java.util.List;
import java.util.function.Predicate;
import nl.perspectief.covenant.Explanation;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.engine.CompiledCovenant;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The kernel as the server calls it: a question in words, and facts that are looked up by the id of their condition. */
@State(Scope.Thread)
public class KernelBenchmark {
    private static final int REQUESTS = 1 << 13;
    /** Many times what the caches hold; in few conditions the answers are fewer than the questions all the same. */
    private static final int DIFFERENT = 1 << 19;

    @Param
    Size size = Size.LOCAL;

    private CompiledCovenant covenant = CompiledCovenant.of(Size.LOCAL.covenant(1));
    private Table mixed = new Table(List.of());
    private Table permits = mixed;
    private Table refusals = mixed;
    private Table different = mixed;
    private int next;

    private static final class Table {
        private final Question[] questions;
        private final Facts[] facts;

        Table(List<Requests.Request> requests) {
            questions = requests.stream().map(Requests.Request::question).toArray(Question[]::new);
            facts = requests.stream().map(Requests.Request::facts).toArray(Facts[]::new);
        }
    }

    @Setup
    public void prepare() {
        covenant = CompiledCovenant.of(size.covenant(1));
        Predicate<Requests.Request> permitted =
                it -> covenant.decide(it.question(), it.facts()).permitted();
        mixed = new Table(Requests.of(covenant, REQUESTS, 2).all());
        permits = new Table(Requests.of(covenant, REQUESTS, 3, permitted).all());
        refusals =
                new Table(Requests.of(covenant, REQUESTS, 4, permitted.negate()).all());
        different = new Table(Requests.of(covenant, DIFFERENT, 5).all());
    }

    private Explanation explain(Table table, int size) {
        next = next + 1 & size - 1;
        return covenant.explain(table.questions[next], table.facts[next]);
    }

    @Benchmark
    public Explanation explainedQuestion() {
        return explain(mixed, REQUESTS);
    }

    @Benchmark
    public Explanation explainedPermit() {
        return explain(permits, REQUESTS);
    }

    @Benchmark
    public Explanation explainedRefusal() {
        return explain(refusals, REQUESTS);
    }

    @Benchmark
    public Explanation explainedDifferent() {
        return explain(different, DIFFERENT);
    }
}
