package nl.perspectief.covenant.analysis;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Specification;
import nl.perspectief.covenant.analysis.diagram.Occurrences;
import nl.perspectief.covenant.analysis.diagram.StagedBuild;
import nl.perspectief.covenant.analysis.space.Boxes;
import nl.perspectief.covenant.analysis.space.CellLogic;
import nl.perspectief.covenant.analysis.space.CellLogics;
import nl.perspectief.covenant.analysis.space.Limit;
import nl.perspectief.covenant.analysis.space.Universe;

/**
 * What changes from one version of a covenant to another: exactly the cells whose answer differs for some facts, merged
 * into few blocks. Words are the same when their ids are.
 */
public final class Difference {
    private final Covenant before;
    private final Covenant after;
    private final Universe universe;
    private final Deltas deltas;
    private final List<Block> blocks;
    private final List<Change> changes;

    private record Block(Delta delta, Change change) {}

    private Difference(Covenant before, Covenant after) {
        this.before = before;
        this.after = after;
        this.universe = new Universe(List.of(before, after));
        this.deltas = new Deltas(universe);
        this.blocks = blocks(root());
        this.changes = blocks.stream().map(Block::change).toList();
    }

    public static Difference between(Covenant before, Covenant after) {
        return new Difference(before, after);
    }

    /** The diagram that has for each cell the number of what happens there. */
    private int root() {
        Versions versions = new Versions(universe, before, after);
        Occurrences occurrences = versions.occurrences();
        CellLogics meanings = new CellLogics(versions.rules(), universe);
        int[] old = new int[occurrences.size()];
        int[] fresh = new int[occurrences.size()];
        return StagedBuild.root(universe.diagrams, occurrences, (those, count, _) -> {
            int olds = 0;
            int freshes = 0;
            for (int i = 0; i < count; i++) {
                if (versions.before(those[i])) {
                    old[olds++] = those[i];
                }
                if (versions.after(those[i])) {
                    fresh[freshes++] = those[i];
                }
            }
            return deltas.number(meanings.of(old, olds), meanings.of(fresh, freshes));
        });
    }

    private List<Block> blocks(int root) {
        List<List<Change.Turn>> turns =
                IntStream.rangeClosed(1, deltas.count()).mapToObj(this::turns).toList();
        return Boxes.of(universe, root, (cells, number) -> {
            Delta delta = deltas.get(number);
            return new Block(
                    delta,
                    new Change(
                            delta.kind(),
                            cells,
                            universe.literals.ways(delta.ways().lost()),
                            universe.literals.ways(delta.ways().gained()),
                            turns.get(number - 1)));
        });
    }

    private List<Change.Turn> turns(int delta) {
        Map<Limit, Delta.Turn> limits = deltas.get(delta).limits();
        return List.copyOf(Limit.ordered(limits.keySet())
                .map(limit -> turn(limit, Objects.requireNonNull(limits.get(limit))))
                .toList());
    }

    private Change.Turn turn(Limit limit, Delta.Turn turn) {
        return new Change.Turn(limit, universe.literals.ways(turn.lost()), universe.literals.ways(turn.gained()));
    }

    public Covenant before() {
        return before;
    }

    public Covenant after() {
        return after;
    }

    /** Every block of cells that changes; no cell is in two, and a cell in none stays as it is. */
    public List<Change> changes() {
        return changes;
    }

    /** Whether every question keeps its answer, whatever the facts. */
    public boolean none() {
        return changes.isEmpty();
    }

    /** What a meaning becomes in the cell of a question, by the changes alone. */
    CellLogic apply(Question question, CellLogic meaning) {
        for (Block block : blocks) {
            if (block.change().cells().hold(question)) {
                return block.delta().apply(meaning);
            }
        }
        return meaning;
    }

    /** All that changes, in Dutch: first who may receive what, then words and grounds. */
    public List<String> sentences() {
        ChangeSentences sentences = new ChangeSentences(before, after);
        return Stream.concat(changes.stream().map(sentences::of), new WordChanges(before, after).sentences().stream())
                .toList();
    }

    /** What becomes of something that is shared now. @param facts what is known; of a condition that is new, nothing */
    public Fate of(Question question, Facts facts) {
        if (!(Specification.decide(before, question, facts) instanceof Decision.Permit now)) {
            return Fate.NOT_GIVEN;
        }
        if (!(Specification.decide(after, question, facts) instanceof Decision.Permit then)) {
            return Fate.ENDS;
        }
        boolean same = now.onward() == then.onward()
                && Objects.equals(now.keep(), then.keep())
                && now.obligations().equals(then.obligations());
        return same ? Fate.STAYS : Fate.STAYS_OTHERWISE;
    }
}
