package nl.perspectief.covenants;

import java.time.Instant;
import nl.perspectief.covenant.CompiledCovenant;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one decision point: every share, preview and advice asks the covenant here. */
@Component
class Decisions {
    private final Registers registers;

    Decisions(Registers registers) {
        this.registers = registers;
    }

    /** A decision with all that is needed to give it again: covenant, question and facts. */
    record Decided(Covenant covenant, Question question, RegisteredFacts facts, Decision decision) {}

    Decided decide(Sharing sharing, Instant now) {
        Item item = sharing.item();
        Receiver receiver = sharing.receiver();
        Question question = new Question(
                item.partner(),
                receiver.organisation().partner(),
                receiver.role().covenantId(),
                item.category(),
                sharing.purpose(),
                sharing.phase(),
                item.form());
        return decide(question, sharing.circumstances(), item, now);
    }

    Decided decide(Question question, Circumstances circumstances, @Nullable Item item, Instant now) {
        CompiledCovenant covenant = registers.inForce(now);
        RegisteredFacts facts = new RegisteredFacts(
                registers.on(Registers.day(now), covenant.covenant()),
                question.giver(),
                question.receiver(),
                question.category(),
                item,
                circumstances);
        return new Decided(covenant.covenant(), question, facts, covenant.decide(question, facts));
    }

    /** The same flow in another phase: register and covenant of now, the rest as known when it was given. */
    Decision again(Disclosure disclosure, String phase, Instant now) {
        Question question = new Question(
                disclosure.giver(),
                disclosure.receiver(),
                disclosure.receiverRole().covenantId(),
                disclosure.category(),
                disclosure.purpose(),
                phase,
                disclosure.form());
        return decide(question, FactLog.read(disclosure.facts()), null, now).decision();
    }
}
