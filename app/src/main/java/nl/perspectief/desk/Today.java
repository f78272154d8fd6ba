package nl.perspectief.desk;

import java.util.List;

/**
 * What waits for somebody, the most urgent first, what waits beyond that, and what is new.
 *
 * @param later how much more is new, to be seen when this is
 */
public record Today(List<Task> waiting, List<More> more, List<Task> fresh, int later) {
    static final Today NOTHING = new Today(List.of(), List.of(), List.of(), 0);

    public Today {
        waiting = List.copyOf(waiting);
        more = more.stream().filter(one -> one.number() > 0).toList();
        fresh = List.copyOf(fresh);
    }

    /** How much waits in all. */
    public int count() {
        return waiting.size() + more.stream().mapToInt(More::number).sum();
    }

    public boolean nothing() {
        return count() == 0 && fresh.isEmpty();
    }
}
