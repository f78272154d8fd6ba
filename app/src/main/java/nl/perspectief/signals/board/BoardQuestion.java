package nl.perspectief.signals.board;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.shared.NameSearch;
import nl.perspectief.signals.referral.Route;
import nl.perspectief.signals.weighing.WeighingLine.State;
import org.jspecify.annotations.Nullable;

/**
 * Which undecided weighings are asked for.
 *
 * @param states whose turn it may be
 * @param routes by which they may have come
 * @param dissented only those of which a second reader did not agree
 * @param words only those of a young person, or of a neighbourhood, with this in the name
 * @param after the last of the page before this one
 */
public record BoardQuestion(
        Set<State> states,
        Set<Route> routes,
        boolean dissented,
        Order order,
        @Nullable NameSearch words,
        @Nullable UUID after) {
    public BoardQuestion {
        states = Set.copyOf(states);
        routes = Set.copyOf(routes);
    }

    /** What stands on top; then by what is due first. */
    public enum Order {
        DUE,
        ROUTE,
        STATE
    }

    /** All, first due first. */
    public static BoardQuestion after(@Nullable UUID after) {
        return new BoardQuestion(EnumSet.allOf(State.class), EnumSet.allOf(Route.class), false, Order.DUE, null, after);
    }

    /** All of which something is in the name. */
    public static BoardQuestion named(NameSearch words) {
        return new BoardQuestion(EnumSet.allOf(State.class), EnumSet.allOf(Route.class), false, Order.DUE, words, null);
    }

    /** Whether nothing is left out and what is due first stands first. */
    boolean plain() {
        return !dissented
                && words == null
                && order == Order.DUE
                && states.size() == State.values().length
                && routes.size() == Route.values().length;
    }
}
