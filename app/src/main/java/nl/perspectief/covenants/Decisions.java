package nl.perspectief.covenants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Flow;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.engine.CompiledCovenant;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import nl.perspectief.organisations.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one decision point: every share, preview and advice asks the covenant here. */
@Component
class Decisions {
    private final Registers registers;
    private final Transactions transactions;

    Decisions(Registers registers, Transactions transactions) {
        this.registers = registers;
        this.transactions = transactions;
    }

    /** The covenant of a regime with its register of that day: one moment, to put any number of questions to. */
    record InForce(CompiledCovenant covenant, Register register) {
        RegisteredFacts facts(Question question, Circumstances circumstances, @Nullable ItemDays item) {
            return new RegisteredFacts(
                    covenant.covenant().vocabulary(),
                    register,
                    question.giver(),
                    question.receiver(),
                    question.category(),
                    item,
                    circumstances);
        }

        /** The flows that exist at all: what {@link FlowTable} keeps. */
        Set<Flow> flows() {
            return register.flows(covenant);
        }
    }

    /** A decision with all that is needed to give it again: covenant, question and facts. */
    record Decided(Covenant covenant, Question question, RegisteredFacts facts, Decision decision) {}

    Decided decide(Sharing sharing, Instant now) {
        Item item = sharing.item();
        Receiver receiver = sharing.receiver();
        Question question = new Question(
                item.partner(),
                receiver.organisation().partner(),
                receiver.role()
                        .usualIn(inForce(sharing.regime(), now)
                                .covenant()
                                .covenant()
                                .vocabulary()),
                item.category(),
                sharing.purpose(),
                sharing.phase(),
                item.form());
        return decide(sharing.regime(), question, sharing.circumstances(), ItemDays.of(item), now);
    }

    Decided decide(
            String regime, Question question, Circumstances circumstances, @Nullable ItemDays item, Instant now) {
        InForce inForce = inForce(regime, now);
        RegisteredFacts facts = inForce.facts(question, circumstances, item);
        return new Decided(
                inForce.covenant().covenant(),
                question,
                facts,
                inForce.covenant().decide(question, facts));
    }

    /** Read once for all decisions of one transaction: a change of the register counts from the next one on. */
    InForce inForce(String regime, Instant now) {
        LocalDate day = Registers.day(now);
        return transactions.once(new Asked(regime, day), InForce.class, () -> {
            CompiledCovenant covenant = registers.inForce(regime, now);
            return new InForce(covenant, registers.on(day, covenant.covenant()));
        });
    }

    private record Asked(String regime, LocalDate day) {}

    /** What was asked when it was given, in a phase. */
    static Question question(Vocabulary words, Disclosure disclosure, String phase) {
        return new Question(
                disclosure.giver(),
                disclosure.receiver(),
                disclosure.receiverRole().usualIn(words),
                disclosure.category(),
                disclosure.purpose(),
                phase,
                disclosure.form());
    }
}
