package nl.perspectief.covenant.authzen;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.perspectief.covenant.CompiledCovenant;
import nl.perspectief.covenant.Condition;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Dimension;
import nl.perspectief.covenant.Explanation;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.KnownFacts;
import nl.perspectief.covenant.Truth;
import org.jspecify.annotations.Nullable;

/** Decides plain requests without a text in between: from bytes to numbers, to the engine, to an answer written before. */
final class PlainDecisions {
    private final CompiledCovenant covenant;
    private final AnswerWriter writer;
    private final CompiledCovenant.Registered register;
    private final PlainReader reader;
    private final Cells cells;
    private final int[] registered;
    private final int[][] hiddenFrom;
    private final @Nullable Known[] known;

    /** @param truths of the registered conditions, in their order */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Known(Truth[] truths) {}

    private PlainDecisions(DecisionPoint point, Wanted wanted) {
        this.covenant = point.covenant();
        this.writer = point.writer();
        this.register = point.register();
        this.cells = new Cells(wanted, point.mapping(), covenant);
        List<Condition> conditions = covenant.covenant().conditions();
        List<String> claimable = conditions.stream()
                .map(Condition::id)
                .filter(point.wording()::mayClaim)
                .toList();
        this.reader = new PlainReader(wanted, covenant);
        this.registered =
                numbers(conditions, i -> !claimable.contains(conditions.get(i).id()));
        this.hiddenFrom = covenant.covenant().vocabulary().askable(Dimension.ROLE).stream()
                .map(role -> numbers(conditions, i -> !conditions.get(i).knownTo(role)))
                .toArray(int[][]::new);
        this.known = new Known[cells.flows()];
    }

    /** None for a mapping that reads more of a request than is plain. */
    static Optional<PlainDecisions> of(DecisionPoint point) {
        return Wanted.of(point.mapping(), point.covenant().covenant()).map(wanted -> new PlainDecisions(point, wanted));
    }

    private static int[] numbers(List<Condition> conditions, IntPredicate wanted) {
        return IntStream.range(0, conditions.size()).filter(wanted).toArray();
    }

    /** The answer without its frame, or none when the request is not plain. */
    byte @Nullable [] answer(byte[] body) {
        if (!reader.read(body)) {
            return null;
        }
        int row = cells.row(reader);
        int column = cells.column(reader);
        return (row | column) < 0 ? writer.unspoken() : decided(row, column);
    }

    private byte[] decided(int row, int column) {
        KnownFacts facts = facts();
        Explanation all = covenant.explain(row, column, facts);
        return switch (all.decision()) {
            case Decision.Permit permit -> writer.permitted(permit);
            case Decision.Refusal refusal when refusal.rules().isEmpty() -> writer.unspoken();
            case Decision.Refusal _, Decision.Undetermined _ ->
                writer.refused(hide(facts) ? covenant.explain(row, column, facts) : all);
        };
    }

    private KnownFacts facts() {
        KnownFacts facts = reader.facts();
        if (registered.length > 0) {
            Truth[] truths = known(cells.flow(reader));
            for (int i = 0; i < registered.length; i++) {
                facts.set(registered[i], truths[i]);
            }
        }
        return facts;
    }

    /** What the register says of a flow, asked once. */
    private Truth[] known(int flow) {
        Known before = known[flow];
        if (before == null) {
            before = new Known(ask());
            known[flow] = before;
        }
        return before.truths();
    }

    private Truth[] ask() {
        Facts facts = register.of(
                cells.word(Dimension.GIVER, cells.number(Dimension.GIVER, reader)),
                cells.word(Dimension.RECEIVER, cells.number(Dimension.RECEIVER, reader)),
                cells.word(Dimension.CATEGORY, cells.number(Dimension.CATEGORY, reader)));
        List<Condition> conditions = covenant.covenant().conditions();
        return IntStream.of(registered)
                .mapToObj(condition -> facts.of(conditions.get(condition).id()))
                .toArray(Truth[]::new);
    }

    /** Forgets what the asking role may not know. @return whether there was anything to forget */
    private boolean hide(KnownFacts facts) {
        boolean hidden = false;
        for (int condition : hiddenFrom[cells.number(Dimension.ROLE, reader)]) {
            hidden |= facts.of(condition) != Truth.UNKNOWN;
            facts.set(condition, Truth.UNKNOWN);
        }
        return hidden;
    }
}
