package nl.perspectief.desk;

import java.util.List;

/** What waits for somebody, the most urgent first, and what is new. */
public record Today(List<Task> waiting, List<Task> fresh) {
    public Today {
        waiting = List.copyOf(waiting);
        fresh = List.copyOf(fresh);
    }

    public boolean nothing() {
        return waiting.isEmpty() && fresh.isEmpty();
    }
}
