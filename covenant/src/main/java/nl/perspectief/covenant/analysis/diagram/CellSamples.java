package nl.perspectief.covenant.analysis.diagram;

import java.util.Arrays;

/** Sets of numbers that occur together in some cell, each at least once, with such a cell. */
public final class CellSamples {
    private int[] members = new int[256];
    private int[] begins = new int[64];
    private long[] places = new long[64];
    private int count;

    public void add(int[] those, int size, long place) {
        if (count + 1 == begins.length) {
            begins = Arrays.copyOf(begins, 2 * begins.length);
            places = Arrays.copyOf(places, 2 * places.length);
        }
        int end = begins[count] + size;
        if (end > members.length) {
            members = Arrays.copyOf(members, 2 * end);
        }
        System.arraycopy(those, 0, members, begins[count], size);
        places[count++] = place;
        begins[count] = end;
    }

    public int count() {
        return count;
    }

    /** The numbers that occur there. */
    public int[] rules(int spot) {
        return Arrays.copyOfRange(members, begins[spot], begins[spot + 1]);
    }

    /** The number of a cell where they do. */
    public long place(int spot) {
        return places[spot];
    }
}
