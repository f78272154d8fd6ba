package nl.perspectief.benchmarks;

import java.nio.ByteBuffer;
import java.util.List;
import nl.perspectief.covenant.CompiledCovenant;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.authzen.AnswerWriter;
import nl.perspectief.covenant.authzen.DecisionPoint;
import nl.perspectief.covenant.authzen.Mapping;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** AuthZEN evaluations from the bytes of the request to the bytes of the answer, with its reasons in two languages. */
@State(Scope.Thread)
public class AccessBenchmark {
    private static final int REQUESTS = 1 << 13;
    /** So many that all of it stays near the processor; as many as the peers get. */
    static final int FEW = PeersBenchmark.REQUESTS;

    @Param
    Size size = Size.LOCAL;

    private DecisionPoint point = point(CompiledCovenant.of(Size.LOCAL.covenant(1)));
    private List<byte[]> bodies = List.of();
    private List<byte[]> escaped = List.of();
    private int next;

    /** Nothing is left to the register in these covenants. */
    private static DecisionPoint point(CompiledCovenant covenant) {
        return new DecisionPoint(covenant, Mapping.standard(), (_, _, _) -> _ -> Truth.UNKNOWN);
    }

    @Setup
    public void prepare() {
        CompiledCovenant covenant = CompiledCovenant.of(size.covenant(1));
        point = point(covenant);
        Requests requests = Requests.of(covenant, REQUESTS, 2);
        bodies = AccessBodies.of(requests);
        escaped = AccessBodies.escaped(bodies);
    }

    private ByteBuffer answer(List<byte[]> of, int many) {
        next = next + 1 & many - 1;
        return point.answer(of.get(next), new AnswerWriter.Frame(AccessBodies.AS_OF, AccessBodies.TRACE));
    }

    @Benchmark
    public ByteBuffer plainRequest() {
        return answer(bodies, REQUESTS);
    }

    @Benchmark
    public ByteBuffer plainRequestOfFew() {
        return answer(bodies, FEW);
    }

    /** The same with an escape in it, so that the general reader of JSON must read it. */
    @Benchmark
    public ByteBuffer anyRequest() {
        return answer(escaped, REQUESTS);
    }
}
