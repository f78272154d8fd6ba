package nl.perspectief.covenants.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import nl.perspectief.covenant.CompiledCovenant;
import nl.perspectief.covenant.Condition;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Dimension;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Form;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Source;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.analysis.Reach;
import nl.perspectief.covenant.analysis.Way;
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
        for (String giver : row.cells().of(Dimension.GIVER)) {
            for (String receiver : row.cells().of(Dimension.RECEIVER)) {
                for (String category : row.cells().of(Dimension.CATEGORY)) {
                    Facts facts = registered.of(giver, receiver, category);
                    boolean open = row.ways().stream().anyMatch(way -> opened(way, facts, registry));
                    for (String purpose : row.cells().of(Dimension.PURPOSE)) {
                        for (String phase : row.cells().of(Dimension.PHASE)) {
                            int at = at(giver, receiver, category, purpose, phase);
                            most[at] = (byte) Math.max(most[at], form);
                            now[at] = open ? (byte) Math.max(now[at], form) : now[at];
                        }
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
        int roles = covenant.vocabulary().roles().size();
        short[] forbidden = new short[prohibited.length];
        for (String role : covenant.vocabulary().ids(Dimension.ROLE)) {
            boolean[] seen = new boolean[prohibited.length];
            covenant.rules().stream()
                    .filter(rule -> rule.effect() == Effect.FORBID && rule.form() == Form.HIT)
                    .filter(rule -> rule.scope(Dimension.ROLE).holds(role))
                    .forEach(rule -> each(rule, at -> seen[at] = true));
            IntStream.range(0, seen.length).filter(at -> seen[at]).forEach(at -> forbidden[at]++);
        }
        for (int at = 0; at < forbidden.length; at++) {
            prohibited[at] = most[at] == NONE && forbidden[at] == roles;
        }
    }

    private void each(Rule rule, IntConsumer flow) {
        for (String giver : held(rule, Dimension.GIVER, partners)) {
            for (String receiver : held(rule, Dimension.RECEIVER, partners)) {
                for (String category : held(rule, Dimension.CATEGORY, categories)) {
                    for (String purpose : held(rule, Dimension.PURPOSE, purposes)) {
                        for (String phase : held(rule, Dimension.PHASE, phases)) {
                            flow.accept(at(giver, receiver, category, purpose, phase));
                        }
                    }
                }
            }
        }
    }

    private static List<String> held(Rule rule, Dimension dimension, List<String> words) {
        return words.stream().filter(rule.scope(dimension)::holds).toList();
    }

    private int at(String giver, String receiver, String category, String purpose, String phase) {
        int place = partners.indexOf(giver);
        place = place * partners.size() + partners.indexOf(receiver);
        place = place * categories.size() + categories.indexOf(category);
        place = place * purposes.size() + purposes.indexOf(purpose);
        return place * phases.size() + phases.indexOf(phase);
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
                        .mapToInt(one -> at(giver, partner, category, one, phase)))
                .toArray();
        return new Cell(
                highest(most, flows),
                highest(now, flows),
                flows.length > 0 && Arrays.stream(flows).allMatch(at -> prohibited[at]));
    }

    private static @Nullable Form highest(byte[] forms, int[] flows) {
        int highest = Arrays.stream(flows).map(at -> forms[at]).max().orElse(NONE);
        return highest == NONE ? null : Objects.requireNonNull(Form.values()[highest - 1]);
    }
}
