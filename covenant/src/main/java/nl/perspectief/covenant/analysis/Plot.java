package nl.perspectief.covenant.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Some axes of the space, and what can still speak there. Axis after axis, the words that leave the same speaking go
 * together; where what is needed is not left, there is nothing and no further look is needed.
 */
final class Plot {
    private final Diagrams diagrams;
    private final Speech speech;
    private final int[] here;
    private final int from;
    private final int to;
    private final Survey.Leaf end;

    /** What each number stands for here. */
    private int[] members = new int[0];

    private int width;
    private Notes[] known = new Notes[0];
    private long[][] needed = new long[0][];
    /** The numbers of twins, three by three, for each axis. */
    private int[][] twins = new int[0][];

    private final Kinds[] kinds = new Kinds[Axes.COUNT];
    private final long[][] left = new long[Axes.COUNT + 1][];
    private final int[][] children = new int[Axes.COUNT][];
    private final int[] those;

    Plot(Diagrams diagrams, Speech speech, int[] here, int from, int to, Survey.Leaf end) {
        this.diagrams = diagrams;
        this.speech = speech;
        this.here = here;
        this.from = from;
        this.to = to;
        this.end = end;
        this.those = new int[speech.size()];
        for (int axis = from; axis < to; axis++) {
            kinds[axis] = new Kinds(speech.spoken()[axis]);
            children[axis] = new int[diagrams.size(axis)];
        }
    }

    /** The diagram from its first axis on, when these are left. */
    int of(int[] all, int count) {
        members = members(all, count);
        widen(Speech.width(Math.max(1, members.length)));
        for (int axis = from; axis < to; axis++) {
            kinds[axis].among(members, width);
            known[axis].wipe();
        }
        known[to].wipe();
        needed = Stream.of(speech.needed()).map(this::among).toArray(long[][]::new);
        twins = IntStream.range(from, to).mapToObj(this::twins).toArray(int[][]::new);
        Arrays.fill(left[from], 0);
        for (int i = 0; i < count; i++) {
            set(left[from], Arrays.binarySearch(members, all[i]));
        }
        return build(from);
    }

    private int[] members(int[] all, int count) {
        int[] begin = Arrays.copyOf(all, count);
        List<Speech.Twin> later = speech.twins().subList(from, to).stream()
                .flatMap(List::stream)
                .filter(twin -> holds(begin, twin.one()) && holds(begin, twin.other()))
                .toList();
        return later.isEmpty()
                ? begin
                : IntStream.concat(IntStream.of(begin), later.stream().mapToInt(Speech.Twin::together))
                        .sorted()
                        .toArray();
    }

    private static boolean holds(int[] ascending, int number) {
        return Arrays.binarySearch(ascending, number) >= 0;
    }

    private void widen(int needed) {
        if (width != needed) {
            width = needed;
            known = Stream.generate(() -> new Notes(width))
                    .limit(Axes.COUNT + 1)
                    .toArray(Notes[]::new);
            for (int axis = from; axis <= to; axis++) {
                left[axis] = new long[width];
            }
        }
    }

    private long[] among(long[] bits) {
        long[] among = new long[width];
        for (int i = 0; i < members.length; i++) {
            if (Speech.has(bits, members[i])) {
                set(among, i);
            }
        }
        return among;
    }

    private int[] twins(int axis) {
        return speech.twins().get(axis).stream()
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
        Kinds kind = kinds[axis];
        int[] numbers = children[axis];
        for (int word = 0; word < numbers.length; word++) {
            int first = kind.first(word);
            if (first < word) {
                numbers[word] = numbers[first];
            } else {
                here[axis] = word;
                kind.and(word, left[axis], left[axis + 1]);
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
            if (Speech.has(then, some[i]) && Speech.has(then, some[i + 1])) {
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
