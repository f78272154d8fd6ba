package nl.perspectief.covenant.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Dimension;

/** Who can ever see what, and with which weakest conditions; over every question that can be asked. */
public final class Reach {
    private final Landscape landscape;
    private final List<Terms> terms = new ArrayList<>(List.of(Terms.NEVER));
    private final int root;

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
        Map<Terms, Integer> numbers = new HashMap<>();
        this.root = landscape.universe.diagrams.map(
                landscape.root(),
                meaning -> numbers.computeIfAbsent(
                        landscape.universe.meaning(meaning).ways(), ways -> {
                            terms.add(ways);
                            return terms.size() - 1;
                        }));
    }

    public static Reach of(Covenant covenant) {
        return new Reach(Landscape.of(covenant));
    }

    /** Everything that can ever be seen. */
    public List<Row> all() {
        return rows(root);
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

    Covenant covenant() {
        return landscape.covenant;
    }

    private List<Row> only(Dimension dimension, Set<String> words) {
        BitSet chosen = new BitSet();
        List<String> axis = landscape.universe.axes.words(dimension.ordinal());
        words.forEach(word -> {
            if (axis.contains(word)) {
                chosen.set(axis.indexOf(word));
            }
        });
        return rows(landscape.universe.diagrams.only(root, dimension.ordinal(), chosen));
    }

    private List<Row> rows(int node) {
        Universe universe = landscape.universe;
        return Boxes.of(universe.diagrams, node).stream()
                .map(box -> new Row(universe.axes.cells(box.sides()), universe.literals.ways(terms.get(box.number()))))
                .toList();
    }
}
