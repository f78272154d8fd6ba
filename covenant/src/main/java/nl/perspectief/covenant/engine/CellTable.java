package nl.perspectief.covenant.engine;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Cache of the programs of the cells that were asked, so that memory goes with those and not with the space: an
 * open-addressed hash table. Cleared when full; a lock-free read may miss a concurrent insert and recompute.
 */
final class CellTable {
    /** A large odd number: multiplying by it spreads bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int INITIAL = 1 << 10;
    private static final int MOST = 1 << 21;
    /** An entry is the number of the cell above these bits, and in them that of its program, counted from 1. */
    private static final int PROGRAM_BITS = 26;

    private static final long PROGRAM = (1L << PROGRAM_BITS) - 1;
    /** The number of a cell from here on does not fit in an entry, so that it is never cached. */
    private static final long CELLS = 1L << Long.SIZE - PROGRAM_BITS;

    private Table table = new Table(new AtomicLongArray(INITIAL), new AtomicReferenceArray<>(INITIAL));
    private int cells;

    /** Replaced as a whole when it grows: a reader of the old one finds valid entries. @param programs by number */
    private record Table(AtomicLongArray slots, AtomicReferenceArray<Program> programs) {
        /** The slot of a cell, or the free one where it would be. */
        int slot(long cell) {
            int last = slots.length() - 1;
            int slot = (int) (cell * SPREAD >>> 32) & last;
            for (long here = slots.getPlain(slot); here != 0; here = slots.getPlain(slot)) {
                if (here >>> PROGRAM_BITS == cell) {
                    return slot;
                }
                slot = slot + 1 & last;
            }
            return slot;
        }
    }

    /** The program of a cell, when it is cached. @param cell its number in the space */
    @Nullable
    Program at(long cell) {
        Table all = table;
        long here = all.slots.getPlain(all.slot(cell));
        return here == 0 ? null : all.programs.getPlain((int) (here & PROGRAM) - 1);
    }

    /** Caches it, unless a number does not fit: a truncated one would be that of another. */
    synchronized void put(long cell, Program program) {
        if (cell >= CELLS || program.number() >= PROGRAM) {
            return;
        }
        if (2 * cells >= table.slots.length()) {
            boolean most = table.slots.length() == MOST;
            table = moved(most ? INITIAL : 2 * table.slots.length(), table.programs.length(), !most);
            cells = most ? 0 : cells;
        }
        if (program.number() >= table.programs.length()) {
            table = moved(table.slots.length(), 2 * program.number(), true);
        }
        int slot = table.slot(cell);
        cells += table.slots.getPlain(slot) == 0 ? 1 : 0;
        table.programs.setRelease(program.number(), program);
        table.slots.setRelease(slot, cell << PROGRAM_BITS | program.number() + 1);
    }

    private Table moved(int slots, int programs, boolean cellsToo) {
        Table moved = new Table(new AtomicLongArray(slots), new AtomicReferenceArray<>(programs));
        for (int i = 0; i < table.programs.length(); i++) {
            moved.programs.setPlain(i, table.programs.getPlain(i));
        }
        for (int i = 0; cellsToo && i < table.slots.length(); i++) {
            long here = table.slots.getPlain(i);
            if (here != 0) {
                moved.slots.setPlain(moved.slot(here >>> PROGRAM_BITS), here);
            }
        }
        return moved;
    }
}
