package nl.perspectief.covenant.authzen;

import java.util.List;

/**
 * The names that count in one object, found by guessing first: whoever asks often writes them in the same order. It also
 * tells when another name stands there twice. For one thread.
 */
final class Names {
    private static final int REMEMBERED = 64;
    private static final int MOST_OTHERS = 8;

    private final Lexicon lexicon;
    private final int[] guesses = new int[REMEMBERED];
    private final long[] others = new long[MOST_OTHERS];
    private int place;
    private int otherNames;

    Names(List<String> names) {
        this.lexicon = new Lexicon(names);
        java.util.Arrays.fill(guesses, Lexicon.NONE);
    }

    /** An object begins. */
    void begin() {
        place = 0;
        otherNames = 0;
    }

    /**
     * The number of the name that stands here with its colon; {@link Lexicon#NONE} for one that does not count, and
     * {@link PlainSource#NOT_PLAIN} for one that did stand here, too.
     */
    int next(PlainSource source) {
        int number = source.text(lexicon, place < REMEMBERED ? guesses[place] : Lexicon.NONE);
        if (number >= 0 && place < REMEMBERED) {
            guesses[place] = number;
        }
        place++;
        if (number == PlainSource.NOT_PLAIN || number == Lexicon.NONE && !isNew(source)) {
            return PlainSource.NOT_PLAIN;
        }
        return source.passes(':') ? number : PlainSource.NOT_PLAIN;
    }

    /** Each remembered as where it is and how long. */
    private boolean isNew(PlainSource source) {
        if (otherNames == MOST_OTHERS) {
            return false;
        }
        for (int i = 0; i < otherNames; i++) {
            int itsLength = (int) others[i];
            if (itsLength == source.length() && source.same((int) (others[i] >>> 32), source.from(), itsLength)) {
                return false;
            }
        }
        others[otherNames++] = (long) source.from() << 32 | source.length();
        return true;
    }
}
