package nl.perspectief.covenant.analysis;

import java.util.stream.IntStream;

/**
 * Finds the diagram of a function of what speaks in a cell, over the complete space. After the first two axes little is
 * left to speak: from there each stretch of the space has numbers of its own, that fit in a word.
 */
final class Survey {
    private static final int TURN = 2;

    /** The number of the cells where some things speak. */
    @FunctionalInterface
    interface Leaf {
        /** @param those numbers, ascending; the array is used again @param place one of the cells; used again too */
        int of(int[] those, int count, int[] place);
    }

    private Survey() {}

    static int root(Universe universe, Speech speech, Leaf leaf) {
        int[] here = new int[Axes.COUNT];
        Plot narrow = new Plot(universe.diagrams, speech, here, TURN, Axes.COUNT, leaf);
        Plot wide = new Plot(universe.diagrams, speech, here, 0, TURN, (those, count, _) -> narrow.of(those, count));
        int[] all = IntStream.range(0, speech.size())
                .filter(thing -> Speech.has(speech.begin(), thing))
                .toArray();
        return wide.of(all, all.length);
    }
}
