package nl.perspectief.covenant.engine;

import java.util.List;
import java.util.stream.IntStream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Explanation;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Flow;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Specification;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.vocabulary.Capacity;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Partner;

/**
 * The engine: a covenant made ready to answer. Every cell of its complete question space points at the program of its
 * kind. Gives the answer of {@link Specification} in every cell, some thousand times faster. Thread-safe: the covenant
 * does not change, and the caches tolerate lost writes.
 */
public final class CompiledCovenant {
    private final EngineContext context;
    private final Space space;
    private final Programs programs;
    private final Partner[] receivers;
    private final PreparedQuestion unknown;
    private final QuestionCache questions = new QuestionCache();

    private CompiledCovenant(Covenant covenant) {
        this.context = EngineContext.of(covenant);
        this.space = new Space(covenant.vocabulary());
        this.programs = new Programs(context, space);
        int roles = space.words(Dimension.ROLE).size();
        this.receivers = IntStream.range(0, space.rows())
                .mapToObj(row -> covenant.partners()
                        .get(row / roles % covenant.partners().size()))
                .toArray(Partner[]::new);
        this.unknown = PreparedQuestion.unknown(new Program(context, -1, List.of()));
    }

    /** Compiles; the time goes with rules and words, and not with the number of cells. */
    public static CompiledCovenant of(Covenant covenant) {
        return new CompiledCovenant(covenant);
    }

    /** The document it was made from. */
    public Covenant covenant() {
        return context.covenant();
    }

    /** The answer to one question; a word that the covenant does not know is refused. */
    public Decision decide(Question question, Facts facts) {
        return explain(question, facts).decision();
    }

    /** The answer to one question with all that would change it, for somebody who may know every fact. */
    public Explanation explain(Question question, Facts facts) {
        PreparedQuestion prepared = prepare(question);
        KnownFacts known = facts();
        for (int condition : prepared.conditions()) {
            known.set(condition, facts.of(covenant().conditions().get(condition).id()));
        }
        return prepared.explain(known);
    }

    /**
     * Explains to somebody in a role. How a fact stands that this role may not know is neither told nor to be guessed: it
     * counts as unknown, whatever it is.
     */
    public Explanation explain(Question question, Facts facts, String askerRole) {
        return explain(question, id -> knows(askerRole, id) ? facts.of(id) : Truth.UNKNOWN);
    }

    private boolean knows(String role, String condition) {
        return covenant()
                .vocabulary()
                .condition(condition)
                .filter((Condition it) -> it.knownTo(role))
                .isPresent();
    }

    /** The rules that speak of a question, whatever the facts. */
    public List<Rule> speaking(Question question) {
        return prepare(question).rules();
    }

    /** What the covenant's register knows about a flow, whatever the case. */
    @FunctionalInterface
    public interface Registered {
        Facts of(String giver, String receiver, String category);
    }

    /**
     * Every flow that what the register knows does not rule out, for some role in the least form: what is missing in the
     * case may still come.
     */
    public List<Flow> flows(Registered register) {
        return new PossibleFlows(context, space, programs, register).find();
    }

    /** A question with its words looked up; from the cache when it was asked before. */
    PreparedQuestion prepare(Question question) {
        int hash = QuestionCache.hash(question);
        PreparedQuestion before = questions.find(question, hash);
        if (before != null) {
            return before;
        }
        int row = space.row(question);
        int column = space.column(question);
        if (row < 0 || column < 0) {
            return unknown;
        }
        boolean withoutAccess = receivers[row].capacity() == Capacity.THIRD_PARTY;
        PreparedQuestion prepared = new PreparedQuestion(question, programs.at(row, column), withoutAccess);
        questions.keep(prepared, hash);
        return prepared;
    }

    /** How many rows the space has: each a giver, a receiver and a role. */
    int rows() {
        return space.rows();
    }

    /** How many columns the space has: each a category, a purpose, a phase and a form. */
    int columns() {
        return space.columns();
    }

    /** The question in a cell of the space. */
    Question question(int row, int column) {
        return space.question(row, column);
    }

    /** Room for facts of which nothing is known yet. */
    KnownFacts facts() {
        return new KnownFacts(context.numbers().size());
    }

    /** The number of a condition. */
    int condition(String id) {
        return context.number(id);
    }
}
