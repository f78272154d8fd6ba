package nl.perspectief.covenant.analysis;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.analysis.diagram.Diagrams;
import nl.perspectief.covenant.analysis.space.Axes;
import nl.perspectief.covenant.analysis.space.Boxes;
import nl.perspectief.covenant.analysis.space.Cells;
import nl.perspectief.covenant.analysis.space.Landscape;
import nl.perspectief.covenant.analysis.space.Universe;
import nl.perspectief.covenant.analysis.space.Way;
import nl.perspectief.covenant.vocabulary.Dimension;

/** Who can ever see what, and with which weakest conditions; over every question that can be asked. Safe for threads. */
public final class Reach {
    private final Landscape landscape;

    /**
     * Questions with the same answer.
     *
     * @param ways every smallest set of facts with which it is permitted, none within another; never empty
     */
    public record Row(Cells cells, List<Way> ways) {
        public Row {
            ways = List.copyOf(ways);
        }
    }

    private Reach(Landscape landscape) {
        this.landscape = landscape;
    }

    public static Reach of(Covenant covenant) {
        return new Reach(Landscape.of(covenant));
    }

    /** Everything that can ever be seen. */
    public List<Row> all() {
        return rows(_ -> landscape.root());
    }

    /** Who can ever see a category, or a part of it when it is a whole. */
    public List<Row> ofCategory(String category) {
        return only(Dimension.CATEGORY, covenant().vocabulary().within(Dimension.CATEGORY, category));
    }

    /** What one partner can ever see of others. */
    public List<Row> ofReceiver(String partner) {
        return only(Dimension.RECEIVER, Set.of(partner));
    }

    /** Who can ever see something of one partner. */
    public List<Row> ofGiver(String partner) {
        return only(Dimension.GIVER, Set.of(partner));
    }

    /** Everything that its writers should look at, as {@link Findings} has it; from the same walk of the space. */
    public List<Finding> findings() {
        synchronized (landscape) {
            return Findings.of(landscape);
        }
    }

    Covenant covenant() {
        return landscape.covenant;
    }

    private List<Row> only(Dimension dimension, Set<String> words) {
        BitSet chosen = new BitSet();
        int axis = Axes.of(dimension);
        List<String> all = landscape.universe.axes.words(axis);
        words.stream().filter(all::contains).forEach(word -> chosen.set(all.indexOf(word)));
        return rows(diagrams -> diagrams.only(landscape.root(), axis, chosen));
    }

    private List<Row> rows(ToIntFunction<Diagrams> part) {
        Universe universe = landscape.universe;
        synchronized (landscape) {
            return Boxes.of(
                    universe,
                    part.applyAsInt(universe.diagrams),
                    (cells, number) -> new Row(cells, universe.ways(number)));
        }
    }
}
