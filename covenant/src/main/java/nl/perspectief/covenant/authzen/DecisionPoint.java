package nl.perspectief.covenant.authzen;

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
    private final CompiledCovenant covenant;
    private final Mapping mapping;
    private final Wording wording;
    private final AnswerWriter writer;
    private final CompiledCovenant.Registered register;
    private final Optional<PlainDecisions> plain;

    /** @param register says of a flow how the conditions stand that nobody may claim: those of register and clock */
    public DecisionPoint(CompiledCovenant covenant, Mapping mapping, CompiledCovenant.Registered register) {
        this.covenant = covenant;
        this.mapping = mapping;
        this.wording = new Wording(mapping, covenant.covenant());
        this.writer = new AnswerWriter(covenant);
        this.register = register;
        this.plain = PlainDecisions.of(this);
    }

    /** The answer to a request of the evaluation endpoint; to one that cannot be read, the fault. */
    public byte[] answer(byte[] body, AnswerWriter.Frame frame) {
        byte[] answer = plain.isPresent() ? plain.get().answer(body, frame) : null;
        return answer == null ? answerAnything(body, frame) : answer;
    }

    /** The same answer, for any request. */
    byte[] answerAnything(byte[] body, AnswerWriter.Frame frame) {
        return switch (RequestReader.evaluation(body)) {
            case Reading.Faulty<AccessRequest>(Fault fault) -> Answers.faulty(fault);
            case Reading.Readable<AccessRequest>(AccessRequest request) ->
                switch (wording.ask(request)) {
                    case Asked.Unclear _ -> writer.unspoken(frame);
                    case Asked.Clear clear -> decided(clear, frame);
                };
        };
    }

    private byte[] decided(Asked.Clear clear, AnswerWriter.Frame frame) {
        Question question = clear.question();
        Facts registered = register.of(question.giver(), question.receiver(), question.category());
        Facts facts = condition -> wording.mayClaim(condition)
                ? clear.claimed().getOrDefault(condition, Truth.UNKNOWN)
                : registered.of(condition);
        return writer.answer(question, facts, covenant.decide(question, facts), frame);
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
