package nl.perspectief.covenant;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The programs of the cells that were asked, so that memory goes with those and not with the space. Bounded: with too many
 * it begins anew. Threads may miss what another one just noted, and then note the same.
 */
final class CellTable {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int FIRST = 1 << 10;
    private static final int MOST = 1 << 21;
    /** What is noted is the number of the cell above these bits, and in them that of its program, counted from 1. */
    private static final int PROGRAM_BITS = 26;

    private static final long PROGRAM = (1L << PROGRAM_BITS) - 1;
    /** A cell from here on has no room for its number, and is worked out anew each time. */
    private static final long CELLS = 1L << Long.SIZE - PROGRAM_BITS;

    private Noted noted = new Noted(new AtomicLongArray(FIRST), new AtomicReferenceArray<>(FIRST));
    private int cells;

    /** Grown as a whole, so that whoever still reads an old one finds nothing wrong in it. @param programs by number */
    private record Noted(AtomicLongArray places, AtomicReferenceArray<Program> programs) {
        /** The place of a cell, or the free one where it would be. */
        int place(long cell) {
            int last = places.length() - 1;
            int place = (int) (cell * SPREAD >>> 32) & last;
            for (long here = places.getPlain(place); here != 0; here = places.getPlain(place)) {
                if (here >>> PROGRAM_BITS == cell) {
                    return place;
                }
                place = place + 1 & last;
            }
            return place;
        }
    }

    /** The program of a cell, when it was noted. @param cell its number in the space */
    @Nullable
    Program at(long cell) {
        Noted all = noted;
        long here = all.places.getPlain(all.place(cell));
        return here == 0 ? null : all.programs.getPlain((int) (here & PROGRAM) - 1);
    }

    /** Notes it, when there is room for both numbers: half a number would be that of another. */
    synchronized void note(long cell, Program program) {
        if (cell >= CELLS || program.number() >= PROGRAM) {
            return;
        }
        if (2 * cells >= noted.places.length()) {
            boolean most = noted.places.length() == MOST;
            noted = moved(most ? FIRST : 2 * noted.places.length(), noted.programs.length(), !most);
            cells = most ? 0 : cells;
        }
        if (program.number() >= noted.programs.length()) {
            noted = moved(noted.places.length(), 2 * program.number(), true);
        }
        int place = noted.place(cell);
        cells += noted.places.getPlain(place) == 0 ? 1 : 0;
        noted.programs.setRelease(program.number(), program);
        noted.places.setRelease(place, cell << PROGRAM_BITS | program.number() + 1);
    }

    private Noted moved(int places, int programs, boolean cellsToo) {
        Noted moved = new Noted(new AtomicLongArray(places), new AtomicReferenceArray<>(programs));
        for (int i = 0; i < noted.programs.length(); i++) {
            moved.programs.setPlain(i, noted.programs.getPlain(i));
        }
        for (int i = 0; cellsToo && i < noted.places.length(); i++) {
            long here = noted.places.getPlain(i);
            if (here != 0) {
                moved.places.setPlain(moved.place(here >>> PROGRAM_BITS), here);
            }
        }
        return moved;
    }
}
