package nl.perspectief.covenant;

import org.jspecify.annotations.Nullable;

/**
 * The cells of questions that were asked before, by their words: one look instead of one for each word. Bounded: when it is
 * full a new one now and then takes the place of an old one. Threads may lose each other's, and never find half of one,
 * because what is kept does not change.
 */
final class AskedBefore {
    private static final int PLACES = 1 << 15;
    /** So many questions that want the same place can stay. */
    private static final int BESIDE = 4;
    /** One in so many that finds no place takes one; so questions that never come back cost next to nothing. */
    private static final int SELDOM = 8;

    private final @Nullable Cell[] places = new Cell[PLACES];
    /** Of the question in each place; so that another question need not be looked at. */
    private final int[] hashes = new int[PLACES];

    private int missed;

    /** A question with the program of its cell: all that an answer needs in one piece of memory. */
    static final class Cell {
        private final String giver;
        private final String receiver;
        private final String role;
        private final String category;
        private final String purpose;
        private final String phase;
        private final Form form;
        private final Program program;
        private final boolean withoutAccess;

        Cell(Question question, Program program, boolean withoutAccess) {
            this.giver = question.giver();
            this.receiver = question.receiver();
            this.role = question.role();
            this.category = question.category();
            this.purpose = question.purpose();
            this.phase = question.phase();
            this.form = question.form();
            this.program = program;
            this.withoutAccess = withoutAccess;
        }

        private boolean of(Question question) {
            return form == question.form()
                    && giver.equals(question.giver())
                    && receiver.equals(question.receiver())
                    && role.equals(question.role())
                    && category.equals(question.category())
                    && purpose.equals(question.purpose())
                    && phase.equals(question.phase());
        }

        Explanation explain(KnownFacts facts) {
            return program.answer(facts, receiver, withoutAccess);
        }
    }

    /** The cell of a question, when it is still known. @param hash see {@link #hash} */
    @Nullable
    Cell find(Question question, int hash) {
        int first = hash & PLACES - BESIDE;
        for (int place = first; place < first + BESIDE; place++) {
            if (hashes[place] == hash) {
                Cell cell = places[place];
                return cell != null && cell.of(question) ? cell : null;
            }
        }
        return null;
    }

    void keep(Question question, int hash, Program program, boolean withoutAccess) {
        int first = hash & PLACES - BESIDE;
        int place = first;
        while (place < first + BESIDE && hashes[place] != 0) {
            place++;
        }
        int turn = ++missed;
        boolean free = place < first + BESIDE;
        if (free || (turn & SELDOM - 1) == 0) {
            int taken = free ? place : first + (turn / SELDOM & BESIDE - 1);
            places[taken] = new Cell(question, program, withoutAccess);
            hashes[taken] = hash;
        }
    }

    /** Words keep their hash, so this reads nothing but the words themselves; never 0. */
    static int hash(Question question) {
        long hash = question.giver().hashCode() * 0x9E3779B97F4A7C15L
                + question.receiver().hashCode() * 0xC2B2AE3D27D4EB4FL
                + question.role().hashCode() * 0x165667B19E3779F9L
                + question.category().hashCode() * 0xD6E8FEB86659FD93L
                + question.purpose().hashCode() * 0xA0761D6478BD642FL
                + question.phase().hashCode() * 0xE7037ED1A0B428DBL
                + question.form().ordinal() * 0x8EBC6AF09C88C6E3L;
        return (int) (hash >>> Integer.SIZE) | 1 << Integer.SIZE - 1;
    }
}
