package nl.perspectief.register.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.analysis.Reach;
import nl.perspectief.covenant.analysis.space.Way;
import nl.perspectief.covenant.engine.CompiledCovenant;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Source;
import org.jspecify.annotations.Nullable;

/**
 * Every flow between two different partners, with the most that can ever be given in it and the most that the register
 * leaves open. Exact: it is filled from the analysis of the complete space, not from examples.
 */
public final class SharingMatrix {
    private static final byte NONE = 0;

    private final List<String> partners;
    private final List<String> categories;
    private final List<String> purposes;
    private final List<String> phases;
    private final byte[] most;
    private final byte[] now;
    private final boolean[] prohibited;

    private SharingMatrix(Covenant covenant) {
        this.partners = covenant.vocabulary().askable(Dimension.GIVER);
        this.categories = covenant.vocabulary().askable(Dimension.CATEGORY);
        this.purposes = covenant.vocabulary().askable(Dimension.PURPOSE);
        this.phases = covenant.vocabulary().ids(Dimension.PHASE);
        int size = partners.size() * partners.size() * categories.size() * purposes.size() * phases.size();
        this.most = new byte[size];
        this.now = new byte[size];
        this.prohibited = new boolean[size];
    }

    static SharingMatrix of(Reach reach, Covenant covenant, CompiledCovenant.Registered registered) {
        SharingMatrix matrix = new SharingMatrix(covenant);
        Set<String> registry = Set.copyOf(covenant.conditions().stream()
                .filter(condition -> condition.source() == Source.REGISTER)
                .map(Condition::id)
                .toList());
        reach.all().forEach(row -> matrix.permit(row, registered, registry));
        matrix.forbid(covenant);
        return matrix;
    }

    private void permit(Reach.Row row, CompiledCovenant.Registered registered, Set<String> registry) {
        byte form = (byte) (row.cells().most().ordinal() + 1);
        int[] rest = tails(row.cells()::of);
        for (String giver : row.cells().of(Dimension.GIVER)) {
            for (String receiver : row.cells().of(Dimension.RECEIVER)) {
                for (String category : row.cells().of(Dimension.CATEGORY)) {
                    Facts facts = registered.of(giver, receiver, category);
                    boolean open = row.ways().stream().anyMatch(way -> opened(way, facts, registry));
                    int head = head(giver, receiver, category);
                    for (int tail : rest) {
                        most[head + tail] = (byte) Math.max(most[head + tail], form);
                        now[head + tail] = open ? (byte) Math.max(now[head + tail], form) : now[head + tail];
                    }
                }
            }
        }
    }

    /** Whether the register leaves a way open. */
    private static boolean opened(Way way, Facts facts, Set<String> registry) {
        return way.holds().stream().allMatch(id -> !registry.contains(id) || facts.of(id) == Truth.TRUE)
                && way.fails().stream().allMatch(id -> !registry.contains(id) || facts.of(id) == Truth.FALSE);
    }

    /** Marks the flows in which every role is forbidden even the least. */
    private void forbid(Covenant covenant) {
        List<String> roles = covenant.vocabulary().ids(Dimension.ROLE);
        long everyRole = (1L << roles.size()) - 1;
        long[] forbidden = new long[prohibited.length];
        covenant.rules().stream()
                .filter(rule -> rule.effect() == Effect.FORBID && rule.form() == Extent.HIT)
                .forEach(rule -> forbid(rule, bits(rule, roles), forbidden));
        for (int at = 0; at < forbidden.length; at++) {
            prohibited[at] = most[at] == NONE && forbidden[at] == everyRole;
        }
    }

    private static long bits(Rule rule, List<String> roles) {
        return IntStream.range(0, roles.size())
                .filter(i -> rule.scope(Dimension.ROLE).holds(roles.get(i)))
                .mapToLong(i -> 1L << i)
                .reduce(0, (some, one) -> some | one);
    }

    private void forbid(Rule rule, long roles, long[] forbidden) {
        int[] rest = tails(dimension -> held(rule, dimension, dimension == Dimension.PURPOSE ? purposes : phases));
        for (String giver : held(rule, Dimension.GIVER, partners)) {
            for (String receiver : held(rule, Dimension.RECEIVER, partners)) {
                for (String category : held(rule, Dimension.CATEGORY, categories)) {
                    int head = head(giver, receiver, category);
                    for (int tail : rest) {
                        forbidden[head + tail] |= roles;
                    }
                }
            }
        }
    }

    private static List<String> held(Rule rule, Dimension dimension, List<String> words) {
        return words.stream().filter(rule.scope(dimension)::holds).toList();
    }

    /** Where the flows of a giver, a receiver and a category start. */
    private int head(String giver, String receiver, String category) {
        int place = partners.indexOf(giver) * partners.size() + partners.indexOf(receiver);
        return (place * categories.size() + categories.indexOf(category)) * purposes.size() * phases.size();
    }

    /** From there, where each of some purposes and phases is. */
    private int[] tails(Function<Dimension, List<String>> words) {
        return words.apply(Dimension.PURPOSE).stream()
                .flatMapToInt(purpose -> words.apply(Dimension.PHASE).stream().mapToInt(phase -> tail(purpose, phase)))
                .toArray();
    }

    private int tail(String purpose, String phase) {
        return purposes.indexOf(purpose) * phases.size() + phases.indexOf(phase);
    }

    /**
     * One cell.
     *
     * @param receiver one partner, or any other when absent
     * @param purpose one purpose, or any when absent
     * @return nothing agreed for a word that the covenant does not know
     */
    public Cell cell(String giver, String category, String phase, @Nullable String receiver, @Nullable String purpose) {
        if (!partners.contains(giver) || !categories.contains(category) || !phases.contains(phase)) {
            return Cell.NOTHING;
        }
        int[] flows = partners.stream()
                .filter(partner -> !partner.equals(giver))
                .filter(partner -> receiver == null || partner.equals(receiver))
                .flatMapToInt(partner -> purposes.stream()
                        .filter(one -> purpose == null || one.equals(purpose))
                        .mapToInt(one -> head(giver, partner, category) + tail(one, phase)))
                .toArray();
        return new Cell(
                highest(most, flows),
                highest(now, flows),
                flows.length > 0 && Arrays.stream(flows).allMatch(at -> prohibited[at]));
    }

    private static @Nullable Extent highest(byte[] forms, int[] flows) {
        int highest = Arrays.stream(flows).map(at -> forms[at]).max().orElse(NONE);
        return highest == NONE ? null : Objects.requireNonNull(Extent.values()[highest - 1]);
    }
}
