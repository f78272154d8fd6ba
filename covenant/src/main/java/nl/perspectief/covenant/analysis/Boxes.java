package nl.perspectief.covenant.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a function of cells as few blocks that do not overlap, each with one number. */
final class Boxes {
    private final Diagrams diagrams;
    private final Map<Integer, List<Box>> known = new HashMap<>();

    /** @param sides the words on each axis, from some axis on */
    record Box(int number, List<BitSet> sides) {
        private Box under(BitSet side) {
            List<BitSet> longer = new ArrayList<>(List.of(side));
            longer.addAll(sides);
            return new Box(number, longer);
        }

        private Box but(int axis, BitSet side) {
            List<BitSet> other = new ArrayList<>(sides);
            other.set(axis, side);
            return new Box(number, other);
        }

        private Box joined(Box other, int axis) {
            BitSet both = (BitSet) sides.get(axis).clone();
            both.or(other.sides.get(axis));
            return but(axis, both);
        }
    }

    private Boxes(Diagrams diagrams) {
        this.diagrams = diagrams;
    }

    static List<Box> of(Diagrams diagrams, int root) {
        List<Box> boxes = new ArrayList<>(new Boxes(diagrams).paths(0, root));
        boxes.sort(Comparator.comparing(Boxes::corner, java.util.Arrays::compare));
        return boxes;
    }

    private static int[] corner(Box box) {
        return box.sides().stream().mapToInt(side -> side.nextSetBit(0)).toArray();
    }

    private List<Box> paths(int axis, int node) {
        if (node == Diagrams.NOTHING) {
            return List.of();
        }
        if (axis == Axes.COUNT) {
            return List.of(new Box(node, List.of()));
        }
        List<Box> before = known.get(node);
        if (before != null) {
            return before;
        }
        List<Box> boxes = new ArrayList<>();
        sides(node).forEach((child, side) -> paths(axis + 1, child).forEach(box -> boxes.add(box.under(side))));
        List<Box> merged = merged(boxes);
        known.put(node, merged);
        return merged;
    }

    private Map<Integer, BitSet> sides(int node) {
        Map<Integer, BitSet> sides = new LinkedHashMap<>();
        int[] children = diagrams.children(node);
        for (int i = 0; i < children.length; i++) {
            sides.computeIfAbsent(children[i], _ -> new BitSet()).set(i);
        }
        return sides;
    }

    /** Joins blocks that differ in one axis only, until none do. */
    private static List<Box> merged(List<Box> boxes) {
        Collection<Box> merged = boxes;
        int before;
        do {
            before = merged.size();
            for (int axis = 0; axis < boxes.getFirst().sides().size(); axis++) {
                merged = joined(merged, axis);
            }
        } while (merged.size() < before);
        return List.copyOf(merged);
    }

    private static Collection<Box> joined(Collection<Box> boxes, int axis) {
        Map<Box, Box> joined = new LinkedHashMap<>();
        boxes.forEach(box -> joined.merge(box.but(axis, new BitSet()), box, (one, other) -> one.joined(other, axis)));
        return joined.values();
    }
}
