package nl.perspectief.covenants;

import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.engine.CompiledCovenant;

/** A covenant with its register, as both stand on one day: what a decision needs from our side. */
public final class Standing {
    private final CompiledCovenant covenant;
    private final Register register;

    Standing(CompiledCovenant covenant, Register register) {
        this.covenant = covenant;
        this.register = register;
    }

    public CompiledCovenant covenant() {
        return covenant;
    }

    /** The facts of one question; what the register knows is not taken from {@code told}. */
    public Facts facts(Question question, Circumstances told) {
        return new RegisteredFacts(
                covenant.covenant().vocabulary(),
                register,
                question.giver(),
                question.receiver(),
                question.category(),
                null,
                told);
    }

    /** Every fact of the covenant in one line, so that the decision can be given again. */
    public String factLine(Facts facts) {
        return FactLog.write(covenant.covenant(), facts);
    }
}
