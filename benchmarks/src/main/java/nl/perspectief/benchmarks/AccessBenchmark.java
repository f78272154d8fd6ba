package nl.perspectief.benchmarks;

import java.util.List;
import nl.perspectief.authzen.answers.AnswerWriter;
import nl.perspectief.authzen.answers.Answers;
import nl.perspectief.authzen.mapping.MappedQuestion;
import nl.perspectief.authzen.mapping.Mapping;
import nl.perspectief.authzen.mapping.Wording;
import nl.perspectief.authzen.protocol.AccessRequest;
import nl.perspectief.authzen.protocol.Reading;
import nl.perspectief.authzen.protocol.RequestReader;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.engine.CompiledCovenant;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * AuthZEN evaluations from the bytes of the request to the bytes of the answer, with its reasons in two languages: what the
 * server does of it between HTTP and the log.
 */
@State(Scope.Thread)
public class AccessBenchmark {
    private static final int REQUESTS = 1 << 13;
    private static final AnswerWriter.Frame FRAME = new AnswerWriter.Frame(AccessBodies.AS_OF, AccessBodies.TRACE);

    @Param
    Size size = Size.LOCAL;

    private CompiledCovenant covenant = CompiledCovenant.of(Size.LOCAL.covenant(1));
    private Wording wording = new Wording(Mapping.standard(), covenant.covenant());
    private AnswerWriter writer = new AnswerWriter(covenant);
    private List<byte[]> bodies = List.of();
    private int next;

    @Setup
    public void prepare() {
        covenant = CompiledCovenant.of(size.covenant(1));
        wording = new Wording(Mapping.standard(), covenant.covenant());
        writer = new AnswerWriter(covenant);
        bodies = AccessBodies.of(Requests.of(covenant, REQUESTS, 2));
    }

    @Benchmark
    public byte[] evaluation() {
        next = next + 1 & REQUESTS - 1;
        return switch (RequestReader.evaluation(bodies.get(next))) {
            case Reading.Faulty<AccessRequest> faulty -> Answers.faulty(faulty.fault());
            case Reading.Readable<AccessRequest> readable ->
                switch (wording.ask(readable.value())) {
                    case MappedQuestion.Unclear _ -> writer.unspoken(FRAME);
                    case MappedQuestion.Clear clear -> answer(clear);
                };
        };
    }

    /** Nothing is left to the register in these covenants. */
    private byte[] answer(MappedQuestion.Clear clear) {
        Facts facts = condition -> clear.claimed().getOrDefault(condition, Truth.UNKNOWN);
        return writer.answer(clear.question(), facts, covenant.decide(clear.question(), facts), FRAME);
    }
}
