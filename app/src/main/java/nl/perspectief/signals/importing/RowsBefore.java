package nl.perspectief.signals.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.sharing.likeness.Alike;
import nl.perspectief.signals.NewSignal;

/** Rows of the same list that become a signal, for those behind them. */
final class RowsBefore {
    private final Map<Telling, List<RowFate.Becomes>> tellings = new HashMap<>();
    private final Alike<Integer> alike = new Alike<>();

    void add(Telling telling, RowFate.Becomes row) {
        tellings.computeIfAbsent(telling, _ -> new ArrayList<>()).add(row);
        if (row.signal().identity() != null) {
            alike.add(row.signal().identity(), row.row().number());
        }
    }

    /** The number of one that says the same of the same young person. */
    Optional<Integer> same(Telling telling, NewSignal signal) {
        return tellings.getOrDefault(telling, List.of()).stream()
                .filter(other -> Telling.bornAlike(other.signal().identity(), signal.identity()))
                .map(other -> other.row().number())
                .findFirst();
    }

    /** The number of one that is likely about the same young person; none without a name. */
    Optional<Integer> likely(NewSignal signal) {
        return Optional.ofNullable(signal.identity()).flatMap(alike::first);
    }
}
