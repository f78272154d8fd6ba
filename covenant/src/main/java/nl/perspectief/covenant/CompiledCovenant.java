package nl.perspectief.covenant;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A covenant made ready to answer: every cell of its complete question space points at the program of its kind. Gives
 * the answer of {@link Specification} in every cell, some thousand times faster. Immutable, and safe for threads.
 */
public final class CompiledCovenant {
    private final Setting setting;
    private final Space space;
    private final Programs programs;
    private final Partner[] receivers;
    private final Asked unknown;
    private final AskedBefore askedBefore = new AskedBefore();

    private CompiledCovenant(Covenant covenant) {
        this.setting = Setting.of(covenant);
        this.space = new Space(covenant.vocabulary());
        this.programs = new Programs(setting, space);
        int roles = space.words(Dimension.ROLE).size();
        this.receivers = IntStream.range(0, space.rows())
                .mapToObj(row -> covenant.partners()
                        .get(row / roles % covenant.partners().size()))
                .toArray(Partner[]::new);
        this.unknown = new Asked(new Program(setting, -1, List.of()), "", false);
    }

    /** Compiles; the time goes with rules and words, and not with the number of cells. */
    public static CompiledCovenant of(Covenant covenant) {
        return new CompiledCovenant(covenant);
    }

    /** The document it was made from. */
    public Covenant covenant() {
        return setting.covenant();
    }

    /** The answer to one question; a word that the covenant does not know is refused. */
    public Decision decide(Question question, Facts facts) {
        return explain(question, facts).decision();
    }

    /** The same from numbers that were looked up before. @param row see {@link #row} @param column see {@link #column} */
    public Decision decide(int row, int column, KnownFacts facts) {
        return explain(row, column, facts).decision();
    }

    /** The answer to one question with all that would change it. */
    public Explanation explain(Question question, Facts facts) {
        Asked asked = ask(question);
        KnownFacts known = facts();
        for (int condition : asked.conditions()) {
            known.set(condition, facts.of(covenant().conditions().get(condition).id()));
        }
        return asked.explain(known);
    }

    /** The same from facts that were looked up before; makes nothing for an answer that was given before. */
    public Explanation explain(Question question, KnownFacts facts) {
        int hash = AskedBefore.hash(question);
        AskedBefore.Cell before = askedBefore.find(question, hash);
        return before == null ? lookUp(question, hash, facts) : before.explain(facts);
    }

    private Explanation lookUp(Question question, int hash, KnownFacts facts) {
        int row = space.row(question);
        int column = space.column(question);
        if (row < 0 || column < 0) {
            return unknown.explain(facts);
        }
        Program program = programs.at(row, column);
        boolean withoutAccess = receivers[row].capacity() == Capacity.THIRD_PARTY;
        askedBefore.keep(question, hash, program, withoutAccess);
        return program.answer(facts, receivers[row].id(), withoutAccess);
    }

    /** The same from numbers that were looked up before. */
    public Explanation explain(int row, int column, KnownFacts facts) {
        Partner receiver = receivers[row];
        return programs.at(row, column).answer(facts, receiver.id(), receiver.capacity() == Capacity.THIRD_PARTY);
    }

    /** A question whose words are looked up once, to be asked whenever facts come and go. */
    public Asked ask(Question question) {
        int row = space.row(question);
        int column = space.column(question);
        if (row < 0 || column < 0) {
            return unknown;
        }
        Partner receiver = receivers[row];
        return new Asked(programs.at(row, column), receiver.id(), receiver.capacity() == Capacity.THIRD_PARTY);
    }

    /** Room for rows of a list, whose states are of {@code states}. */
    public Rows list(List<KnownFacts> states) {
        return new Rows(space, states);
    }

    /** Which rows of a list somebody may read, made ready. */
    public RowFilter filter(String receiver, String role, String purpose, Rows rows) {
        return RowFilter.of(space, programs, new RowFilter.Reader(receiver, role, purpose), rows);
    }

    /** The rules that speak of a question, whatever the facts. */
    public List<Rule> speaking(Question question) {
        return ask(question).rules();
    }

    /** The number of a question's giver, receiver and role together, or -1 when one of them is unknown here. */
    public int row(Question question) {
        return space.row(question);
    }

    /** The number of a question's category, purpose, phase and form together, or -1. */
    public int column(Question question) {
        return space.column(question);
    }

    /** How many rows the space has. */
    public int rows() {
        return space.rows();
    }

    /** How many columns the space has. */
    public int columns() {
        return space.columns();
    }

    /** The question in a cell of the space. */
    public Question question(int row, int column) {
        return space.question(row, column);
    }

    /** Room for facts of which nothing is known yet. */
    public KnownFacts facts() {
        return new KnownFacts(setting.numbers().size());
    }

    /** The number of a condition. */
    public int condition(String id) {
        return setting.number(id);
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
        return new PossibleFlows(setting, space, programs, register).find();
    }
}
