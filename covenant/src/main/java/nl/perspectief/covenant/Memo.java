package nl.perspectief.covenant;

import org.jspecify.annotations.Nullable;

/**
 * The answers given before, by the kind of cell and what is known about its conditions, so that a question that is asked
 * often is answered without making anything. Bounded: a new answer takes the place of an old one. Threads may lose each
 * other's notes, and never read half of one, because a note does not change.
 */
final class Memo {
    private static final int NOTES = 1 << 16;
    /** A note has this many places side by side, so that those that want the same one can stay. */
    private static final int PLACES = 4;

    private final @Nullable Note[] notes = new Note[NOTES];
    /** Of the note in each place; so that another note need not be looked at. */
    private final long[] hashes = new long[NOTES];
    /** Goes round, so that two that want the same place do not take it from each other for ever. */
    private int missed;

    private record Note(Program program, long[] known, boolean withoutAccess, Explanation answer) {}

    /** The answer of a program. @param withoutAccess whether the receiver has no account */
    Explanation answer(Program program, KnownFacts facts, String receiver, boolean withoutAccess) {
        long hash = facts.hash(program.asked(), program.number());
        int first = (int) (hash >>> 32) & NOTES - PLACES;
        int taken = missed & PLACES - 1;
        for (int i = 0; i < PLACES; i++) {
            Note note = hashes[first + i] == hash ? notes[first + i] : null;
            if (note != null
                    && note.program == program
                    && note.withoutAccess == withoutAccess
                    && facts.same(program.asked(), note.known)) {
                return note.answer;
            }
            taken = hashes[first + i] == 0 ? i : taken;
        }
        Explanation answer = program.make(facts, receiver);
        missed++;
        notes[first + taken] = new Note(program, facts.noted(program.asked()), withoutAccess, answer);
        hashes[first + taken] = hash;
        return answer;
    }
}
