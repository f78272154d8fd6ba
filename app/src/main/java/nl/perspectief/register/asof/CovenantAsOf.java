package nl.perspectief.register.asof;

import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.engine.CompiledCovenant;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.register.facts.FactLog;
import nl.perspectief.register.facts.ItemDays;
import org.jspecify.annotations.Nullable;

/** A covenant with its register, as both stand on one day: what a decision needs from our side, for any number of questions. */
public record CovenantAsOf(CompiledCovenant covenant, Register register) {
    /** The facts of one question; what the register knows is not taken from {@code told}. */
    public Facts facts(Question question, Circumstances told) {
        return facts(question, told, null);
    }

    /** The same about an item, whose days speak for themselves too. */
    public Facts facts(Question question, Circumstances told, @Nullable ItemDays item) {
        return new RegisteredFacts(
                covenant.covenant().vocabulary()::condition,
                register,
                question.giver(),
                question.receiver(),
                question.category(),
                item,
                told);
    }

    /** Every fact of the covenant in one line, so that the decision can be given again. */
    public String factLine(Facts facts) {
        return FactLog.write(covenant.covenant(), facts);
    }
}
