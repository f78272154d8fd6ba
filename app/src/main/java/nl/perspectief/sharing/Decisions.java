package nl.perspectief.sharing;

import java.time.Instant;
import java.time.LocalDate;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Specification;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.engine.CompiledCovenant;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.register.asof.CovenantAsOf;
import nl.perspectief.register.asof.Registers;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.register.facts.ItemDays;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.items.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one decision point: every share, preview and advice asks the covenant here. */
@Component
public class Decisions {
    private final Registers registers;
    private final Transactions transactions;

    Decisions(Registers registers, Transactions transactions) {
        this.registers = registers;
        this.transactions = transactions;
    }

    /** A decision with all that is needed to give it again: covenant, question and facts. */
    record Decided(Covenant covenant, Question question, Facts facts, Decision decision) {
        /**
         * A refusal as it is told: taking it that nobody is in danger when nobody said so, or else danger would hide what
         * somebody can see to. Never a permission.
         */
        Decision told() {
            Decision calm = Specification.decide(
                    covenant, question, id -> facts.of(id) == Truth.UNKNOWN && danger(id) ? Truth.FALSE : facts.of(id));
            return calm instanceof Decision.Permit ? decision : calm;
        }

        private boolean danger(String id) {
            return covenant.vocabulary()
                    .condition(id)
                    .filter(condition -> condition.fact() == Fact.DANGER)
                    .isPresent();
        }
    }

    Decided decide(SharingRequest sharing, Instant now) {
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
        return decide(
                sharing.regime(),
                question,
                sharing.circumstances(),
                new ItemDays(item.observedOn(), item.termEndsOn()),
                now);
    }

    Decided decide(
            String regime, Question question, Circumstances circumstances, @Nullable ItemDays item, Instant now) {
        CovenantAsOf inForce = inForce(regime, now);
        Facts facts = inForce.facts(question, circumstances, item);
        return new Decided(
                inForce.covenant().covenant(),
                question,
                facts,
                inForce.covenant().decide(question, facts));
    }

    /** Read once for all decisions of one transaction: a change of the register counts from the next one on. */
    public CovenantAsOf inForce(String regime, Instant now) {
        LocalDate day = DutchDays.of(now);
        return transactions.once(new Asked(regime, day), CovenantAsOf.class, () -> {
            CompiledCovenant covenant = registers.inForce(regime, now);
            return new CovenantAsOf(covenant, registers.on(day, covenant.covenant()));
        });
    }

    private record Asked(String regime, LocalDate day) {}
}
