package nl.perspectief.covenant.engine;

import nl.perspectief.covenant.Question;
import org.jspecify.annotations.Nullable;

/**
 * Cache of prepared questions by their words: one lookup instead of one for each word. Bounded, 4-way associative: when a
 * set is full, one miss in eight replaces an entry. Not locked: threads may overwrite each other's entries, and never read
 * half of one, because entries are immutable.
 */
final class QuestionCache {
    private static final int SLOTS = 1 << 15;
    /** So many questions with the same hash bits can stay. */
    private static final int WAYS = 4;
    /** One miss in so many replaces an entry of a full set, so that questions that never come back cost little. */
    private static final int REPLACE_EVERY = 8;

    private final @Nullable PreparedQuestion[] slots = new PreparedQuestion[SLOTS];
    /** Hash of the question in each slot, so that another question need not be read. */
    private final int[] hashes = new int[SLOTS];

    private int missed;

    /** The prepared question, when it is still cached. @param hash see {@link #hash} */
    @Nullable
    PreparedQuestion find(Question question, int hash) {
        int first = hash & SLOTS - WAYS;
        for (int slot = first; slot < first + WAYS; slot++) {
            if (hashes[slot] == hash) {
                PreparedQuestion found = slots[slot];
                return found != null && found.of(question) ? found : null;
            }
        }
        return null;
    }

    void keep(PreparedQuestion prepared, int hash) {
        int first = hash & SLOTS - WAYS;
        int slot = first;
        while (slot < first + WAYS && hashes[slot] != 0) {
            slot++;
        }
        int turn = ++missed;
        boolean free = slot < first + WAYS;
        if (free || (turn & REPLACE_EVERY - 1) == 0) {
            int taken = free ? slot : first + (turn / REPLACE_EVERY & WAYS - 1);
            slots[taken] = prepared;
            hashes[taken] = hash;
        }
    }

    /** Strings cache their own hash, so this reads nothing but the words themselves; never 0. */
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
