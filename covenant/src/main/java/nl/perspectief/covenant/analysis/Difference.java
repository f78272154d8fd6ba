package nl.perspectief.covenant.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Specification;

/**
 * What changes from one version of a covenant to another: exactly the cells whose answer differs for some facts, merged
 * into few blocks. Words are the same when their ids are.
 */
public final class Difference {
    private final Covenant before;
    private final Covenant after;
    private final Universe universe;
    private final List<Delta> deltas = new ArrayList<>();
    private final List<Boxes.Box> boxes;
    private final List<Change> changes;

    /** Two landscapes in one universe. */
    Difference(Landscape before, Landscape after) {
        this.before = before.covenant;
        this.after = after.covenant;
        this.universe = before.universe;
        this.boxes = boxes(before.root(), after.root());
        this.changes = boxes.stream().map(this::change).toList();
    }

    public static Difference between(Covenant before, Covenant after) {
        Universe universe = new Universe(List.of(before, after));
        return new Difference(new Landscape(universe, before), new Landscape(universe, after));
    }

    private List<Boxes.Box> boxes(int one, int other) {
        Map<Delta, Integer> numbers = new HashMap<>();
        int root = universe.diagrams.where(one, other, (old, fresh) -> {
            Delta delta = Delta.between(universe.meaning(old), universe.meaning(fresh));
            return numbers.computeIfAbsent(delta, unseen -> {
                deltas.add(unseen);
                return deltas.size();
            });
        });
        return Boxes.of(universe.diagrams, root);
    }

    private Delta delta(Boxes.Box box) {
        return deltas.get(box.number() - 1);
    }

    private Change change(Boxes.Box box) {
        Delta delta = delta(box);
        return new Change(
                delta.kind(),
                universe.axes.cells(box.sides()),
                universe.literals.ways(delta.ways().lost()),
                universe.literals.ways(delta.ways().gained()),
                Limit.ordered(delta.limits().keySet())
                        .map(limit -> turn(
                                limit, Objects.requireNonNull(delta.limits().get(limit))))
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
    Meaning apply(Question question, Meaning meaning) {
        for (int i = 0; i < boxes.size(); i++) {
            if (changes.get(i).cells().hold(question)) {
                return delta(boxes.get(i)).apply(meaning);
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
