package nl.perspectief.covenant.authzen;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import nl.perspectief.covenant.CompiledCovenant;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Truth;

/**
 * Answers evaluations from bytes to bytes, without server, log or database: for who has those elsewhere. It keeps its room
 * from one request to the next, so that each thread needs one of its own; and what the register said, so that a change there
 * needs a new one.
 */
public final class DecisionPoint {
    private static final int ROOM = 4_096;

    private final CompiledCovenant covenant;
    private final Mapping mapping;
    private final Wording wording;
    private final AnswerWriter writer;
    private final CompiledCovenant.Registered register;
    private final Optional<PlainDecisions> plain;
    private ByteBuffer answer = ByteBuffer.allocate(ROOM);

    /** @param register says of a flow how the conditions stand that nobody may claim: those of register and clock */
    public DecisionPoint(CompiledCovenant covenant, Mapping mapping, CompiledCovenant.Registered register) {
        this.covenant = covenant;
        this.mapping = mapping;
        this.wording = new Wording(mapping, covenant.covenant());
        this.writer = new AnswerWriter(covenant);
        this.register = register;
        this.plain = PlainDecisions.of(this);
    }

    /**
     * The answer to a request of the evaluation endpoint; to one that cannot be read, the fault. It stands in a buffer of this
     * decision point, until the next request; nothing of an earlier answer is left behind it.
     */
    public ByteBuffer answer(byte[] body, AnswerWriter.Frame frame) {
        byte[] text = plain.isPresent() ? plain.get().answer(body) : null;
        return text == null ? answerAnything(body, frame) : framed(text, frame);
    }

    /** The same answer, for any request. */
    ByteBuffer answerAnything(byte[] body, AnswerWriter.Frame frame) {
        return switch (RequestReader.evaluation(body)) {
            case Reading.Faulty<AccessRequest>(Fault fault) -> ByteBuffer.wrap(Answers.faulty(fault));
            case Reading.Readable<AccessRequest>(AccessRequest request) ->
                switch (wording.ask(request)) {
                    case Asked.Unclear _ -> framed(writer.unspoken(), frame);
                    case Asked.Clear clear -> framed(decided(clear), frame);
                };
        };
    }

    private ByteBuffer framed(byte[] text, AnswerWriter.Frame frame) {
        int length = frame.length(text);
        if (length > answer.capacity()) {
            answer = ByteBuffer.allocate(2 * length);
        }
        frame.around(text, answer.array());
        Arrays.fill(answer.array(), length, Math.max(length, answer.limit()), (byte) 0);
        return answer.clear().limit(length);
    }

    private byte[] decided(Asked.Clear clear) {
        Question question = clear.question();
        Facts registered = register.of(question.giver(), question.receiver(), question.category());
        Facts facts = condition -> wording.mayClaim(condition)
                ? clear.claimed().getOrDefault(condition, Truth.UNKNOWN)
                : registered.of(condition);
        return writer.text(question, facts, covenant.decide(question, facts));
    }

    CompiledCovenant covenant() {
        return covenant;
    }

    Mapping mapping() {
        return mapping;
    }

    Wording wording() {
        return wording;
    }

    AnswerWriter writer() {
        return writer;
    }

    CompiledCovenant.Registered register() {
        return register;
    }
}
