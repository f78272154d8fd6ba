package nl.perspectief.desk;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What waits for somebody, the most urgent first, what waits beyond that, and what is new.
 *
 * @param stopped what can no longer be read, after what is new
 * @param later how much more is new, to be seen when this is
 * @param moreTold what is new or stopped beyond the first of its kind
 */
public record Today(
        List<Task> waiting, List<More> more, List<Task> fresh, List<Task> stopped, int later, List<More> moreTold) {
    private static final Comparator<Task> MOST_URGENT =
            Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Nothing at all. */
    public static final Today NOTHING = new Today(List.of(), List.of(), List.of(), List.of(), 0);

    public Today {
        waiting = waiting.stream().sorted(MOST_URGENT).toList();
        more = some(more);
        moreTold = some(moreTold);
        fresh = List.copyOf(fresh);
        stopped = List.copyOf(stopped);
    }

    public Today(List<Task> waiting, List<More> more, List<Task> fresh, List<Task> stopped, int later) {
        this(waiting, more, fresh, stopped, later, List.of());
    }

    /** The same with what waits elsewhere. */
    public Today with(Today other) {
        return new Today(
                both(waiting, other.waiting),
                both(more, other.more),
                both(fresh, other.fresh),
                both(stopped, other.stopped),
                later + other.later,
                both(moreTold, other.moreTold));
    }

    private static List<More> some(List<More> more) {
        return more.stream().filter(one -> one.number() > 0).toList();
    }

    private static <T> List<T> both(List<T> these, List<T> those) {
        return Stream.concat(these.stream(), those.stream()).toList();
    }

    /** What is told, and asks nothing. */
    public List<Task> told() {
        return both(fresh, stopped);
    }

    /** How much waits in all. */
    public int count() {
        return waiting.size() + more.stream().mapToInt(More::number).sum();
    }

    public boolean nothing() {
        return count() == 0 && told().isEmpty();
    }
}
