package nl.perspectief.shared;

import java.util.concurrent.atomic.AtomicInteger;

/** A word of letters alone that no other test says: what is looked for by it is one's own, and no number, name or code is in it. */
public final class OwnWord {
    private static final AtomicInteger LAST = new AtomicInteger();
    private static final String LETTERS = "bdfgklmnprstvz";

    private OwnWord() {}

    public static String next() {
        StringBuilder word = new StringBuilder("q");
        for (int rest = LAST.incrementAndGet(), at = 0; at < 4; at++, rest /= LETTERS.length()) {
            word.append(LETTERS.charAt(rest % LETTERS.length()));
        }
        return word.append("x").toString();
    }
}
