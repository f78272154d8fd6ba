package nl.perspectief.covenant.engine;

import nl.perspectief.covenant.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * Cache of answers by program and by what is known about its conditions, so that answering again allocates nothing.
 * Bounded, 4-way associative: a new entry replaces an old one. Not locked: threads may overwrite each other's entries, and
 * never read half of one, because entries are immutable.
 */
final class AnswerCache {
    private static final int SLOTS = 1 << 16;
    /** So many answers with the same hash bits can stay. */
    private static final int WAYS = 4;

    private final @Nullable Entry[] slots = new Entry[SLOTS];
    /** Hash of the entry in each slot, so that another entry need not be read. */
    private final long[] hashes = new long[SLOTS];
    /** Goes round, so that two entries of one set do not replace each other for ever. */
    private int missed;

    private record Entry(Program program, long[] known, boolean withoutAccess, Explanation answer) {}

    /** The answer of a program. @param withoutAccess whether the receiver has no account */
    Explanation answer(Program program, KnownFacts facts, String receiver, boolean withoutAccess) {
        long hash = facts.hash(program.asked(), program.number());
        int first = (int) (hash >>> 32) & SLOTS - WAYS;
        int taken = missed & WAYS - 1;
        for (int i = 0; i < WAYS; i++) {
            Entry entry = hashes[first + i] == hash ? slots[first + i] : null;
            if (entry != null
                    && entry.program == program
                    && entry.withoutAccess == withoutAccess
                    && facts.same(program.asked(), entry.known)) {
                return entry.answer;
            }
            taken = hashes[first + i] == 0 ? i : taken;
        }
        Explanation answer = program.make(facts, receiver);
        missed++;
        slots[first + taken] = new Entry(program, facts.noted(program.asked()), withoutAccess, answer);
        hashes[first + taken] = hash;
        return answer;
    }
}
