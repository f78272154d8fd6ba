package nl.perspectief.signals;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.items.Item;
import org.jspecify.annotations.Nullable;

/**
 * A signal with all that its own organisation recorded in it.
 *
 * @param neighbourhood its name
 * @param recordedBy the name of the professional
 */
public record SignalFile(Signal signal, List<Item> items, String neighbourhood, String recordedBy) {
    /** Who it is about, when that is recorded. */
    public Optional<Identity> identity() {
        return items.stream().map(Item::identity).filter(Objects::nonNull).findFirst();
    }

    public Optional<Item> item(Statement statement) {
        return items.stream()
                .filter(item -> Statement.of(item).filter(statement::equals).isPresent())
                .findFirst();
    }

    /** What was written in a box; empty when nothing was. */
    public String text(Statement statement) {
        return item(statement).map(item -> item.narrative().text()).orElse("");
    }

    public @Nullable LocalDate seenOn() {
        return items.stream()
                .map(Item::observedOn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
