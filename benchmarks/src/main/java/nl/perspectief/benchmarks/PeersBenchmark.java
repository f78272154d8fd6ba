package nl.perspectief.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.engine.CompiledCovenant;
import nl.perspectief.oracles.CedarOracle;
import nl.perspectief.oracles.Oracle;
import nl.perspectief.oracles.XacmlOracle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Other engines on the same questions, each with its policies read and its requests made beforehand. */
@State(Scope.Thread)
public class PeersBenchmark {
    static final int REQUESTS = 1 << 9;

    /** The engines. */
    public enum Peer {
        CEDAR,
        AUTHZFORCE,
        JCASBIN;

        Oracle of(Covenant covenant) throws IOException {
            return switch (this) {
                case CEDAR -> new CedarOracle(covenant);
                case AUTHZFORCE -> new XacmlOracle(covenant, Files.createTempDirectory("authzforce"));
                case JCASBIN -> new Casbin(covenant);
            };
        }
    }

    @Param
    Size size = Size.LOCAL;

    @Param
    Peer peer = Peer.CEDAR;

    private Oracle oracle = new CedarOracle(Size.LOCAL.covenant(1));
    private List<Object> requests = List.of();
    private int next;

    /** Refuses to measure an engine that answers otherwise than the kernel. */
    @Setup
    public void prepare() throws IOException {
        CompiledCovenant covenant = CompiledCovenant.of(size.covenant(1));
        oracle = peer.of(covenant.covenant());
        List<Requests.Request> asked = Requests.of(covenant, REQUESTS, 2).all();
        requests = asked.stream()
                .map(it -> oracle.request(it.question(), it.facts()))
                .toList();
        for (int i = 0; i < REQUESTS; i++) {
            boolean permits = covenant.decide(
                            asked.get(i).question(), asked.get(i).facts())
                    .permitted();
            if (oracle.permits(requests.get(i)) != permits) {
                throw new IllegalStateException(peer + " differs on " + asked.get(i));
            }
        }
    }

    @Benchmark
    public boolean permits() {
        next = next + 1 & REQUESTS - 1;
        return oracle.permits(requests.get(next));
    }
}
