package nl.perspectief.statistics.suppression;

import nl.perspectief.statistics.UnfitData;

/**
 * Which counts are too small to publish.
 *
 * @param least the smallest that may be published, at least 2
 * @param zeros whether 0 may be published too; whoever reads it knows of everybody there
 */
public record Rule(long least, boolean zeros) {
    /** Nothing under five, nor 0. */
    public static final Rule UNDER_FIVE = new Rule(5, false);

    public Rule {
        if (least < 2) {
            throw new UnfitData(
                    "what is too small is at least under 2, not under " + least,
                    "te klein is minstens onder de 2, niet onder de " + least);
        }
    }

    /** Whether this count stays hidden. */
    public boolean hides(long count) {
        return count < least && !(zeros && count == 0);
    }
}
