package nl.perspectief.covenant;

import java.util.List;

/** A question with its words looked up: it can be asked again and again as facts come and go. Immutable. */
public final class Asked {
    private final Program program;
    private final String receiver;
    private final boolean withoutAccess;

    Asked(Program program, String receiver, boolean withoutAccess) {
        this.program = program;
        this.receiver = receiver;
        this.withoutAccess = withoutAccess;
    }

    /** The answer; unknown words are refused. */
    public Decision decide(KnownFacts facts) {
        return explain(facts).decision();
    }

    /** The answer with all that would change it. */
    public Explanation explain(KnownFacts facts) {
        return program.answer(facts, receiver, withoutAccess);
    }

    /** Whether something is given. */
    public boolean permits(KnownFacts facts) {
        return program.permits(facts);
    }

    /** The rules that speak of it, whatever the facts. */
    List<Rule> rules() {
        return program.rules();
    }

    /** Numbers of the conditions that the answer can depend on. */
    int[] conditions() {
        return program.conditions();
    }
}
