package nl.perspectief.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.perspectief.covenant.CompiledCovenant;
import nl.perspectief.covenant.Dimension;
import nl.perspectief.covenant.Form;
import nl.perspectief.covenant.KnownFacts;
import nl.perspectief.covenant.RowFilter;
import nl.perspectief.covenant.Rows;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A list of a million items, narrowed to what one reader may see. */
@State(Scope.Thread)
public class FilterBenchmark {
    private static final int ROWS = 1_000_000;
    private static final int STATES = 64;

    @Param
    Size size = Size.LOCAL;

    private CompiledCovenant covenant = CompiledCovenant.of(Size.LOCAL.covenant(1));
    private Rows rows = covenant.list(List.of());
    private RowFilter filter = covenant.filter("p1", "r1", "d1", rows);
    private int[] into = new int[0];

    @Setup
    public void prepare() {
        covenant = CompiledCovenant.of(size.covenant(1));
        List<KnownFacts> states = new ArrayList<>();
        Requests.of(covenant, STATES, 7).all().forEach(it -> states.add(it.known()));
        rows = covenant.list(states);
        Random random = new Random(8);
        var words = covenant.covenant().vocabulary();
        for (int i = 0; i < ROWS; i++) {
            rows.add(
                    one(words.askable(Dimension.GIVER), random),
                    one(words.askable(Dimension.CATEGORY), random),
                    one(words.askable(Dimension.PHASE), random),
                    Form.values()[random.nextInt(3)],
                    random.nextInt(STATES));
        }
        into = new int[ROWS];
        filter = covenant.filter("p1", "r1", "d1", rows);
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public int permittedRows() {
        return filter.permitted(into);
    }

    @Benchmark
    public RowFilter preparedFilter() {
        return covenant.filter("p1", "r1", "d1", rows);
    }
}
