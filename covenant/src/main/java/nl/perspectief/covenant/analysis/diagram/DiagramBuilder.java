package nl.perspectief.covenant.analysis.diagram;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Builds the diagram of a function over some of the axes, depth first. At each axis, values that leave the same things
 * occurring share one child; where a needed set is not met, the node is zero and nothing below it is visited. Reuses its
 * buffers, so it is not thread-safe.
 */
final class DiagramBuilder {
    private final Diagrams diagrams;
    private final Occurrences occurrences;
    private final int[] here;
    private final int from;
    private final int to;
    private final StagedBuild.Leaf end;

    /** What each number stands for here. */
    private int[] members = new int[0];

    private int width;
    private BitSetNumbers[] known = new BitSetNumbers[0];
    private long[][] needed = new long[0][];
    /** The numbers of twins, three by three, for each axis. */
    private int[][] twins = new int[0][];

    private final ValueClasses[] classes;
    private final long[][] left;
    private final int[][] children;
    private final int[] those;

    DiagramBuilder(Diagrams diagrams, Occurrences occurrences, int[] here, int from, int to, StagedBuild.Leaf end) {
        this.diagrams = diagrams;
        this.occurrences = occurrences;
        this.here = here;
        this.from = from;
        this.to = to;
        this.end = end;
        this.classes = new ValueClasses[diagrams.axes()];
        this.left = new long[diagrams.axes() + 1][];
        this.children = new int[diagrams.axes()][];
        this.those = new int[occurrences.size()];
        for (int axis = from; axis < to; axis++) {
            classes[axis] = new ValueClasses(occurrences.occurring()[axis]);
            children[axis] = new int[diagrams.size(axis)];
        }
    }

    /** The diagram from its first axis on, when these are left. */
    int of(int[] all, int count) {
        members = members(all, count);
        widen(Occurrences.width(Math.max(1, members.length)));
        for (int axis = from; axis < to; axis++) {
            classes[axis].among(members, width);
            known[axis].clear();
        }
        known[to].clear();
        needed = Stream.of(occurrences.needed()).map(this::among).toArray(long[][]::new);
        twins = IntStream.range(from, to).mapToObj(this::twins).toArray(int[][]::new);
        Arrays.fill(left[from], 0);
        for (int i = 0; i < count; i++) {
            set(left[from], Arrays.binarySearch(members, all[i]));
        }
        return build(from);
    }

    private int[] members(int[] all, int count) {
        int[] begin = Arrays.copyOf(all, count);
        List<Occurrences.Twin> later = occurrences.twins().subList(from, to).stream()
                .flatMap(List::stream)
                .filter(twin -> holds(begin, twin.one()) && holds(begin, twin.other()))
                .toList();
        return later.isEmpty()
                ? begin
                : IntStream.concat(IntStream.of(begin), later.stream().mapToInt(Occurrences.Twin::together))
                        .sorted()
                        .toArray();
    }

    private static boolean holds(int[] ascending, int number) {
        return Arrays.binarySearch(ascending, number) >= 0;
    }

    private void widen(int needed) {
        if (width != needed) {
            width = needed;
            known = Stream.generate(() -> new BitSetNumbers(width))
                    .limit(left.length)
                    .toArray(BitSetNumbers[]::new);
            for (int axis = from; axis <= to; axis++) {
                left[axis] = new long[width];
            }
        }
    }

    private long[] among(long[] bits) {
        long[] among = new long[width];
        for (int i = 0; i < members.length; i++) {
            if (Occurrences.has(bits, members[i])) {
                set(among, i);
            }
        }
        return among;
    }

    private int[] twins(int axis) {
        return occurrences.twins().get(axis).stream()
                .filter(twin -> holds(members, twin.together()))
                .flatMapToInt(twin -> IntStream.of(twin.one(), twin.other(), twin.together()))
                .map(number -> Arrays.binarySearch(members, number))
                .toArray();
    }

    private static void set(long[] bits, int at) {
        bits[at / Long.SIZE] |= 1L << at;
    }

    private int build(int axis) {
        if (!possible(left[axis])) {
            return Diagrams.NOTHING;
        }
        int before = known[axis].get(left[axis]);
        if (before < 0) {
            before = axis == to ? end(left[to]) : node(axis);
            known[axis].put(left[axis], before);
        }
        return before;
    }

    private boolean possible(long[] bits) {
        for (long[] some : needed) {
            long met = 0;
            for (int i = 0; i < width; i++) {
                met |= some[i] & bits[i];
            }
            if (met == 0) {
                return false;
            }
        }
        return true;
    }

    private int node(int axis) {
        ValueClasses values = classes[axis];
        int[] numbers = children[axis];
        for (int word = 0; word < numbers.length; word++) {
            int first = values.first(word);
            if (first < word) {
                numbers[word] = numbers[first];
            } else {
                here[axis] = word;
                values.and(word, left[axis], left[axis + 1]);
                together(axis);
                numbers[word] = build(axis + 1);
            }
        }
        return diagrams.node(axis, numbers);
    }

    private void together(int axis) {
        int[] some = twins[axis - from];
        long[] then = left[axis + 1];
        for (int i = 0; i < some.length; i += 3) {
            if (Occurrences.has(then, some[i]) && Occurrences.has(then, some[i + 1])) {
                then[some[i] / Long.SIZE] &= ~(1L << some[i]);
                then[some[i + 1] / Long.SIZE] &= ~(1L << some[i + 1]);
                set(then, some[i + 2]);
            }
        }
    }

    private int end(long[] bits) {
        int count = 0;
        for (int i = 0; i < width; i++) {
            for (long rest = bits[i]; rest != 0; rest &= rest - 1) {
                those[count++] = members[i * Long.SIZE + Long.numberOfTrailingZeros(rest)];
            }
        }
        return end.of(those, count, here);
    }
}
