package nl.perspectief.covenant.authzen;

import java.util.List;

/** The names that count in one kind of object. It also tells when another name stands there twice. For one thread. */
final class Names {
    private static final int MOST_OTHERS = 8;

    private final Lexicon lexicon;
    private final long[] others = new long[MOST_OTHERS];
    private int otherNames;

    Names(List<String> names) {
        this.lexicon = new Lexicon(names);
    }

    /** An object begins. */
    void begin() {
        otherNames = 0;
    }

    /**
     * The number of the name that stands here with its colon; {@link Lexicon#NONE} for one that does not count, and
     * {@link PlainSource#NOT_PLAIN} for one of those that did stand here, too.
     */
    int next(PlainSource source) {
        int number = source.text(lexicon);
        if (number == PlainSource.NOT_PLAIN || number == Lexicon.NONE && !isNew(source)) {
            return PlainSource.NOT_PLAIN;
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
