package nl.perspectief.covenant.analysis.diagram;

import java.util.stream.IntStream;

/**
 * Builds the diagram of a function of what occurs in a cell, over all axes, in two stages. After the first two axes few
 * things are left: from there each part renumbers them, so that the sets fit in one word of 64 bits.
 */
public final class StagedBuild {
    private static final int FIRST_STAGE = 2;

    /** The number of the cells where some things occur. */
    @FunctionalInterface
    public interface Leaf {
        /** @param those numbers, ascending; a buffer that is reused @param place one of the cells; reused too */
        int of(int[] those, int count, int[] place);
    }

    private StagedBuild() {}

    public static int root(Diagrams diagrams, Occurrences occurrences, Leaf leaf) {
        int axes = diagrams.axes();
        int[] here = new int[axes];
        DiagramBuilder narrow = new DiagramBuilder(diagrams, occurrences, here, FIRST_STAGE, axes, leaf);
        DiagramBuilder wide = new DiagramBuilder(
                diagrams, occurrences, here, 0, FIRST_STAGE, (those, count, _) -> narrow.of(those, count));
        int[] all = IntStream.range(0, occurrences.size())
                .filter(thing -> Occurrences.has(occurrences.begin(), thing))
                .toArray();
        return wide.of(all, all.length);
    }
}
