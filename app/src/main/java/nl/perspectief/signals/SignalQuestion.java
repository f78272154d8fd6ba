package nl.perspectief.signals;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.shared.NameSearch;
import nl.perspectief.signals.SignalLine.State;
import org.jspecify.annotations.Nullable;

/**
 * Which signals of the own organisation are asked for.
 *
 * @param mine only those that the acting professional recorded
 * @param states how far they may have come
 * @param after the last signal of the page before this one
 * @param name only those of a young person with this in the name
 */
public record SignalQuestion(
        boolean mine,
        Set<State> states,
        @Nullable UUID after,
        boolean oldestFirst,
        @Nullable NameSearch name) {
    public SignalQuestion {
        states = Set.copyOf(states);
    }

    /** Of everybody's name, the newest first. */
    public SignalQuestion(boolean mine, Set<State> states, @Nullable UUID after) {
        this(mine, states, after, false, null);
    }

    /** All of the organisation with something in the name. */
    public static SignalQuestion named(NameSearch name) {
        return new SignalQuestion(false, EnumSet.allOf(State.class), null, false, name);
    }
}
