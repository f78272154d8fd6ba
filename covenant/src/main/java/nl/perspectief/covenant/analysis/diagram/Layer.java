package nl.perspectief.covenant.analysis.diagram;

import java.util.Arrays;

/**
 * The blocks from one axis on, each with a number: a set of words there, and a block from the next axis on; or what the
 * function says, after the last axis.
 */
public final class Layer {
    private static final int FIRST = 64;

    public final Sides sides;
    private final int width;
    private final long[] mask;
    private final Pairs numbers = new Pairs();
    /** Of each block its set of words and the block after it. */
    private int[] side = new int[FIRST];

    private int[] rest = new int[FIRST];
    /** Where in the node at hand a block of the next axis is; and of which node that was said. */
    private int[] place = new int[FIRST];

    private int[] said = new int[FIRST];
    /** The node at hand: blocks of the next axis, and the values before each. */
    private int node;

    private int count;
    private int[] rests = new int[FIRST];
    private long[] masks;

    public Layer(Sides sides) {
        this.sides = sides;
        this.width = sides.width();
        this.mask = new long[width];
        this.masks = new long[FIRST * width];
    }

    public void begin(int next) {
        node = next;
        count = 0;
    }

    /** Adds a block of the next axis below a value of the current node. */
    public void add(int below, int word) {
        int at = place(below) * width;
        masks[at + word / Long.SIZE] |= 1L << word;
    }

    private int place(int below) {
        if (below >= said.length) {
            int room = Math.max(below + 1, 2 * said.length);
            said = Arrays.copyOf(said, room);
            place = Arrays.copyOf(place, room);
        }
        if (said[below] != node) {
            said[below] = node;
            place[below] = open(below);
        }
        return place[below];
    }

    private int open(int below) {
        if (count == rests.length) {
            rests = Arrays.copyOf(rests, 2 * count);
            masks = Arrays.copyOf(masks, 2 * masks.length);
        }
        rests[count] = below;
        Arrays.fill(masks, count * width, (count + 1) * width, 0);
        return count++;
    }

    /** The numbers of the blocks of the node at hand. */
    public int[] blocks() {
        int[] blocks = new int[count];
        for (int i = 0; i < count; i++) {
            System.arraycopy(masks, i * width, mask, 0, width);
            blocks[i] = number(sides.number(mask), rests[i]);
        }
        return blocks;
    }

    private int number(int words, int after) {
        int number = numbers.number(words, after);
        if (number == side.length) {
            side = Arrays.copyOf(side, 2 * number);
            rest = Arrays.copyOf(rest, 2 * number);
        }
        side[number] = words;
        rest[number] = after;
        return number;
    }

    public int side(int block) {
        return side[block];
    }

    public int rest(int block) {
        return rest[block];
    }
}
