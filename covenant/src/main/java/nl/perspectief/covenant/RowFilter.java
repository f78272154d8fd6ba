package nl.perspectief.covenant;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rows of a list one reader may read, looked up beforehand for every cell and state, so that a row costs one bit.
 * Says of each row what the covenant decides about it; what changes in a state after it was made does not count.
 */
public final class RowFilter {
    private final Rows rows;
    private final long[] bits;
    private final int words;

    /** Who reads, in which role, for what. */
    record Reader(String receiver, String role, String purpose) {}

    private RowFilter(Rows rows) {
        this.rows = rows;
        this.words = (rows.states().size() + Long.SIZE - 1) / Long.SIZE;
        this.bits = new long[Math.multiplyExact(rows.cells(), Math.max(1, words))];
    }

    static RowFilter of(Space space, Programs programs, Reader reader, Rows rows) {
        if (!rows.of(space)) {
            throw new IllegalArgumentException("these rows have the numbers of another covenant");
        }
        RowFilter filter = new RowFilter(rows);
        filter.fill(space, programs, reader);
        return filter;
    }

    private void fill(Space space, Programs programs, Reader reader) {
        Map<Program, long[]> known = new IdentityHashMap<>();
        List<String> givers = space.words(Dimension.GIVER);
        List<String> categories = space.words(Dimension.CATEGORY);
        List<String> phases = space.words(Dimension.PHASE);
        for (int giver = 0; giver < givers.size(); giver++) {
            for (int category = 0; category < categories.size(); category++) {
                for (int phase = 0; phase < phases.size(); phase++) {
                    for (Form form : Space.FORMS) {
                        Question question = new Question(
                                givers.get(giver),
                                reader.receiver,
                                reader.role,
                                categories.get(category),
                                reader.purpose,
                                phases.get(phase),
                                form);
                        int row = space.row(question);
                        int column = space.column(question);
                        if (row >= 0 && column >= 0) {
                            long[] states = known.computeIfAbsent(programs.at(row, column), this::states);
                            int cell = rows.cell(giver, category, phase, form.ordinal());
                            System.arraycopy(states, 0, bits, cell * words, words);
                        }
                    }
                }
            }
        }
    }

    /** A bit for each state in which a program permits. */
    private long[] states(Program program) {
        long[] states = new long[words];
        for (int i = 0; i < rows.states().size(); i++) {
            if (program.permits(rows.states().get(i))) {
                states[i / Long.SIZE] |= 1L << i;
            }
        }
        return states;
    }

    /**
     * Writes the numbers of the rows that may be read, ascending.
     *
     * @param into has room for every row
     * @return how many they are
     */
    public int permitted(int[] into) {
        if (into.length < rows.size()) {
            throw new IllegalArgumentException("no room for " + rows.size() + " rows");
        }
        int[] cells = rows.cellOf();
        int[] states = rows.stateOf();
        int size = rows.size();
        int count = 0;
        for (int row = 0; row < size; row++) {
            into[count] = row;
            count += (int) (bits[cells[row] * words + (states[row] >>> 6)] >>> states[row] & 1);
        }
        return count;
    }
}
