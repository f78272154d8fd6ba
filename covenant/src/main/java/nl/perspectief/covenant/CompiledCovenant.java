package nl.perspectief.covenant;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * A covenant made ready to answer: every cell of its complete question space points at the program of its kind. Gives
 * the answer of {@link Specification} in every cell, some thousand times faster. Immutable, and safe for threads.
 */
public final class CompiledCovenant {
    private static final Decision.Refusal UNKNOWN_WORD = new Decision.Refusal(List.of(), List.of());

    private final Covenant covenant;
    private final Space space;
    private final int[] rowKinds;
    private final int[] columnKinds;
    private final Program[][] programs;
    private final Map<String, Integer> numbers;

    private CompiledCovenant(Covenant covenant) {
        this.covenant = covenant;
        this.space = new Space(covenant.vocabulary());
        this.numbers = numbers(covenant);
        List<BitSet> rows = new ArrayList<>();
        List<BitSet> columns = new ArrayList<>();
        this.rowKinds = kinds(space.rows(), space::inRow, rows);
        this.columnKinds = kinds(space.columns(), space::inColumn, columns);
        this.programs = programs(rows, columns);
    }

    /** Compiles; the time goes with rules times partners, not with the number of cells. */
    public static CompiledCovenant of(Covenant covenant) {
        return new CompiledCovenant(covenant);
    }

    private static Map<String, Integer> numbers(Covenant covenant) {
        Map<String, Integer> numbers = new HashMap<>();
        covenant.conditions().forEach(condition -> numbers.put(condition.id(), numbers.size()));
        return Map.copyOf(numbers);
    }

    /** Gives each row or column the number of its kind: which rules speak there. */
    private int[] kinds(int size, BiPredicate<Rule, Integer> speaks, List<BitSet> kinds) {
        Map<BitSet, Integer> known = new HashMap<>();
        return IntStream.range(0, size)
                .map(index -> {
                    BitSet rules = new BitSet();
                    for (int i = 0; i < covenant.rules().size(); i++) {
                        rules.set(i, speaks.test(covenant.rules().get(i), index));
                    }
                    return known.computeIfAbsent(rules, kind -> {
                        kinds.add(kind);
                        return kinds.size() - 1;
                    });
                })
                .toArray();
    }

    private Program[][] programs(List<BitSet> rows, List<BitSet> columns) {
        Map<BitSet, Program> known = new HashMap<>();
        Program[][] table = new Program[rows.size()][columns.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                BitSet speaking = (BitSet) rows.get(row).clone();
                speaking.and(columns.get(column));
                table[row][column] = known.computeIfAbsent(speaking, this::program);
            }
        }
        return table;
    }

    private Program program(BitSet speaking) {
        List<Rule> rules =
                speaking.stream().mapToObj(i -> covenant.rules().get(i)).toList();
        return new Program(covenant, rules, numbers);
    }

    /** The document it was made from. */
    public Covenant covenant() {
        return covenant;
    }

    /** The answer to one question; a word that the covenant does not know is refused. */
    public Decision decide(Question question, Facts facts) {
        int row = space.row(question);
        int column = space.column(question);
        if (row < 0 || column < 0) {
            return UNKNOWN_WORD;
        }
        Program program = program(row, column);
        KnownFacts known = facts();
        for (int condition : program.conditions()) {
            known.set(condition, facts.of(covenant.conditions().get(condition).id()));
        }
        return decide(row, column, known);
    }

    /** The same from numbers that were looked up before. @param row see {@link #row} @param column see {@link #column} */
    public Decision decide(int row, int column, KnownFacts facts) {
        Partner receiver = receiver(row);
        return program(row, column).decide(facts, receiver.id(), receiver.capacity() == Capacity.THIRD_PARTY);
    }

    private Partner receiver(int row) {
        List<Partner> partners = covenant.partners();
        int roles = covenant.vocabulary().roles().size();
        return partners.get(row / roles % partners.size());
    }

    private Program program(int row, int column) {
        return programs[rowKinds[row]][columnKinds[column]];
    }

    /** The rules that speak of a question, whatever the facts. */
    public List<Rule> speaking(Question question) {
        int row = space.row(question);
        int column = space.column(question);
        return row < 0 || column < 0 ? List.of() : program(row, column).rules();
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
        return new KnownFacts(numbers.size());
    }

    /** The number of a condition. */
    public int condition(String id) {
        return Objects.requireNonNull(numbers.get(id), id);
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
        Vocabulary words = covenant.vocabulary();
        List<Flow> flows = new ArrayList<>();
        for (Partner giver : words.partners()) {
            for (Partner receiver : words.partners()) {
                for (String category : words.askable(Dimension.CATEGORY)) {
                    Facts facts = register.of(giver.id(), receiver.id(), category);
                    for (String purpose : words.askable(Dimension.PURPOSE)) {
                        for (Phase phase : words.phases()) {
                            Flow flow = new Flow(giver.id(), receiver.id(), category, purpose, phase.id());
                            if (possible(flow, facts)) {
                                flows.add(flow);
                            }
                        }
                    }
                }
            }
        }
        return flows;
    }

    private boolean possible(Flow flow, Facts facts) {
        return covenant.vocabulary().roles().stream()
                .map(role -> new Question(
                        flow.giver(),
                        flow.receiver(),
                        role.id(),
                        flow.category(),
                        flow.purpose(),
                        flow.phase(),
                        Form.HIT))
                .anyMatch(question -> !(decide(question, facts) instanceof Decision.Refusal));
    }
}
