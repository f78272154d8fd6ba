package nl.perspectief.learning.training;

import org.jspecify.annotations.Nullable;

/**
 * That somebody signed up.
 *
 * @param waits whether there is no seat yet
 * @param unread whether it changed, or a seat came free, since that person last read it
 * @param moved whether that is a seat that came free
 * @param attended absent until who organises it said so
 */
public record TrainingSeat(
        boolean waits,
        boolean unread,
        boolean moved,
        @Nullable Boolean attended) {
    public boolean was() {
        return Boolean.TRUE.equals(attended);
    }
}
