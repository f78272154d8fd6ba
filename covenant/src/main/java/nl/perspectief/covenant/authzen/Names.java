package nl.perspectief.covenant.authzen;

import java.util.Arrays;
import java.util.List;

/**
 * The names that count in one kind of object, found by guessing first: whoever asks often writes them in the same order.
 * It also tells when another name stands there twice. For one thread.
 */
final class Names {
    private static final int MOST_OTHERS = 8;

    private final Lexicon lexicon;
    /** Which name came after each; the first place is for the beginning. */
    private final int[] following;

    private final long[] others = new long[MOST_OTHERS];
    private int otherNames;
    private int last;

    Names(List<String> names) {
        this.lexicon = new Lexicon(names);
        this.following = new int[names.size() + 1];
        Arrays.fill(following, Lexicon.NONE);
    }

    /** An object begins. */
    void begin() {
        last = Lexicon.NONE;
        otherNames = 0;
    }

    /**
     * The number of the name that stands here with its colon; {@link Lexicon#NONE} for one that does not count, and
     * {@link PlainSource#NOT_PLAIN} for one of those that did stand here, too.
     */
    int next(PlainSource source) {
        int guess = following[last + 1];
        if (guess >= 0 && source.passesName(lexicon, guess)) {
            last = guess;
            return guess;
        }
        int second = following[guess + 1];
        if (second >= 0 && source.passesName(lexicon, second)) {
            last = second;
            return second;
        }
        return found(source);
    }

    private int found(PlainSource source) {
        int number = source.text(lexicon);
        if (number == PlainSource.NOT_PLAIN || number == Lexicon.NONE && !isNew(source)) {
            return PlainSource.NOT_PLAIN;
        }
        if (number >= 0) {
            following[last + 1] = number;
            last = number;
        }
        return source.passes(':') ? number : PlainSource.NOT_PLAIN;
    }

    /** Each remembered as where it is and how long. */
    private boolean isNew(PlainSource source) {
        int itsLength = source.to() - source.from();
        if (otherNames == MOST_OTHERS) {
            return false;
        }
        for (int i = 0; i < otherNames; i++) {
            if (itsLength == (int) others[i] && source.same((int) (others[i] >>> 32), source.from(), itsLength)) {
                return false;
            }
        }
        others[otherNames++] = (long) source.from() << 32 | itsLength;
        return true;
    }
}
