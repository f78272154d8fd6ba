package nl.perspectief.signals;

import java.util.Set;
import java.util.UUID;
import nl.perspectief.signals.SignalLine.State;
import org.jspecify.annotations.Nullable;

/**
 * Which signals of the own organisation are asked for.
 *
 * @param mine only those that the acting professional recorded
 * @param states how far they may have come
 * @param after the last signal of the page before this one
 */
public record SignalQuestion(
        boolean mine, Set<State> states, @Nullable UUID after) {
    public SignalQuestion {
        states = Set.copyOf(states);
    }
}
