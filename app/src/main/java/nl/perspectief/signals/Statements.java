package nl.perspectief.signals;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.register.BoundWords;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.sharing.items.NewItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the items of a signal equal to what stands in its boxes, and leaves alone what did not change. */
@Component
class Statements {
    private final Items items;
    private final BoundWords words;

    Statements(Items items, BoundWords words) {
        this.items = items;
        this.words = words;
    }

    List<Item> of(Acting acting, Signal signal) {
        return items.ofSignal(acting, signal.id());
    }

    void record(Acting acting, Signal signal, NewSignal noticed) {
        name(acting, signal, noticed.identity());
        for (Statement box : Statement.values()) {
            write(acting, signal, box, noticed);
        }
    }

    /** @param regime under which it lives from here on: with another, its items get the categories of that one */
    void change(Acting acting, SignalFile before, NewSignal changed, String regime) {
        Signal signal = before.signal().under(regime);
        if (!regime.equals(before.signal().regime())) {
            items.destroy(acting, before.items().stream().map(Item::id).toList());
            record(acting, signal, changed);
            return;
        }
        if (!Optional.ofNullable(changed.identity()).equals(before.identity())) {
            items.destroy(acting, identities(before));
            name(acting, signal, changed.identity());
        }
        for (Statement box : Statement.values()) {
            before.item(box)
                    .ifPresentOrElse(
                            item -> rewrite(acting, item, changed.texts().get(box), changed.seenOn()),
                            () -> write(acting, signal, box, changed));
        }
    }

    private static List<UUID> identities(SignalFile file) {
        return file.items().stream()
                .filter(item -> item.identity() != null)
                .map(Item::id)
                .toList();
    }

    private void name(Acting acting, Signal signal, @Nullable Identity identity) {
        if (identity != null) {
            items.record(
                    acting,
                    NewItem.identity(
                            signal.subjectId(),
                            signal.reference(),
                            words.in(signal.regime()).category(CategoryMeaning.IDENTITY),
                            identity));
        }
    }

    private void write(Acting acting, Signal signal, Statement box, NewSignal noticed) {
        String text = noticed.texts().get(box);
        if (text != null) {
            items.record(
                    acting,
                    NewItem.full(
                                    signal.subjectId(),
                                    signal.reference(),
                                    words.in(signal.regime()).category(box.category()),
                                    box.kind(),
                                    text)
                            .seenOn(noticed.seenOn()));
        }
    }

    private void rewrite(Acting acting, Item item, @Nullable String text, @Nullable LocalDate seenOn) {
        if (text == null) {
            items.destroy(acting, List.of(item.id()));
        } else if (!text.equals(item.narrative().text()) || !Objects.equals(seenOn, item.observedOn())) {
            items.rewrite(acting, item.id(), item.version(), new Narrative(text), seenOn);
        }
    }
}
