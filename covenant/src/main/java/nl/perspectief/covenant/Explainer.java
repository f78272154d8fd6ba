package nl.perspectief.covenant;

/** Finds what is missing, for one who may know it. */
public final class Explainer {
    private Explainer() {}

    /** Explains to somebody who may know every fact. */
    public static Explanation explain(CompiledCovenant covenant, Question question, Facts facts) {
        return covenant.explain(question, facts);
    }

    /**
     * Explains to somebody in a role. How a fact stands that this role may not know is neither told nor to be guessed: it
     * counts as unknown, whatever it is.
     */
    public static Explanation explain(CompiledCovenant covenant, Question question, Facts facts, String askerRole) {
        return explain(covenant, question, seenBy(covenant.covenant(), facts, askerRole));
    }

    private static Facts seenBy(Covenant covenant, Facts facts, String role) {
        return id -> covenant.vocabulary()
                        .condition(id)
                        .filter(condition -> condition.knownTo(role))
                        .isPresent()
                ? facts.of(id)
                : Truth.UNKNOWN;
    }
}
