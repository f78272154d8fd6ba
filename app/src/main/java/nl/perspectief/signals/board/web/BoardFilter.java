package nl.perspectief.signals.board.web;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.signals.board.BoardQuestion;
import nl.perspectief.signals.board.BoardQuestion.Order;
import nl.perspectief.signals.referral.Route;
import nl.perspectief.signals.weighing.WeighingLine.State;
import org.jspecify.annotations.Nullable;

/**
 * Which weighings a list shows.
 *
 * @param route absent for all
 */
public record BoardFilter(Stand stand, @Nullable Route route, Order order) {
    /** Whose turn it is, in the words of the list. */
    public enum Stand {
        ALLES(EnumSet.allOf(State.class)),
        MIJN(EnumSet.of(State.WAITS_FOR_ME, State.TO_DECIDE)),
        BEGINNEN(EnumSet.of(State.NOT_BEGUN)),
        WEGEN(EnumSet.of(State.WEIGHING)),
        LEZER(EnumSet.of(State.WAITS_FOR_READER, State.WAITS_FOR_ME)),
        BESLUITEN(EnumSet.of(State.TO_DECIDE, State.READ_BY_ME)),
        AFWIJKEND(EnumSet.allOf(State.class));

        private final Set<State> states;

        Stand(Set<State> states) {
            this.states = states;
        }
    }

    static final BoardFilter ALL = new BoardFilter(Stand.ALLES, null, Order.DUE);

    /** What is none of the words means all. */
    static BoardFilter of(String stand, String route, String order) {
        return new BoardFilter(
                one(Stand.class, stand, Stand.ALLES),
                oneOrNone(Route.class, route),
                one(Order.class, order, Order.DUE));
    }

    private static <E extends Enum<E>> E one(Class<E> type, String word, E otherwise) {
        E found = oneOrNone(type, word);
        return found == null ? otherwise : found;
    }

    private static <E extends Enum<E>> @Nullable E oneOrNone(Class<E> type, String word) {
        for (E value : EnumSet.allOf(type)) {
            if (word(value).equals(word)) {
                return value;
            }
        }
        return null;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    BoardQuestion question(@Nullable UUID after) {
        return new BoardQuestion(
                stand.states,
                route == null ? EnumSet.allOf(Route.class) : EnumSet.of(route),
                stand == Stand.AFWIJKEND,
                order,
                null,
                after);
    }

    /** Whether it may leave out what waits. */
    public boolean leavesOut() {
        return stand != Stand.ALLES || route != null;
    }

    public BoardFilter stand(Stand other) {
        return new BoardFilter(other, route, order);
    }

    public BoardFilter route(@Nullable Route other) {
        return new BoardFilter(stand, other, order);
    }

    public BoardFilter order(Order other) {
        return new BoardFilter(stand, route, other);
    }

    /** The address of the list with this filter. */
    public String address() {
        return equals(ALL)
                ? "/wegingen"
                : "/wegingen?stand=" + word(stand) + (route == null ? "" : "&route=" + word(route)) + "&volgorde="
                        + word(order);
    }

    /** Of the page after this referral. */
    public String next(UUID after) {
        return address() + (equals(ALL) ? "?" : "&") + "na=" + after;
    }
}
