package nl.perspectief.covenant;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A list of items as columns of numbers: what and whose each is, and which state its facts are in. A word that the
 * covenant does not know has a number too, with which nothing is permitted. Not for several threads while it grows.
 */
public final class Rows {
    private final Space space;
    private final List<KnownFacts> states;
    private int[] cells = new int[64];
    private int[] stateOf = new int[64];
    private int size;

    Rows(Space space, List<KnownFacts> states) {
        this.space = space;
        this.states = List.copyOf(states);
    }

    /** Adds an item. @param state place in the states of this list; another is refused with an exception */
    public void add(String giver, String category, String phase, Form form, int state) {
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, 2 * size);
            stateOf = Arrays.copyOf(stateOf, 2 * size);
        }
        stateOf[size] = Objects.checkIndex(state, states.size());
        cells[size++] = cell(
                space.number(Dimension.GIVER, giver),
                space.number(Dimension.CATEGORY, category),
                space.number(Dimension.PHASE, phase),
                form.ordinal());
    }

    /** Every dimension has a place more, for the unknown. */
    int cell(int giver, int category, int phase, int form) {
        int cell = giver * (words(Dimension.CATEGORY) + 1) + category;
        return (cell * (words(Dimension.PHASE) + 1) + phase) * Space.FORMS.length + form;
    }

    int cells() {
        return cell(words(Dimension.GIVER) + 1, 0, 0, 0);
    }

    private int words(Dimension dimension) {
        return space.words(dimension).size();
    }

    boolean of(Space other) {
        return space == other;
    }

    List<KnownFacts> states() {
        return states;
    }

    /** The cell of each item. */
    int[] cellOf() {
        return cells;
    }

    /** The state of each item. */
    int[] stateOf() {
        return stateOf;
    }

    public int size() {
        return size;
    }
}
