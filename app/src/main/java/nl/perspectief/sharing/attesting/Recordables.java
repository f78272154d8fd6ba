package nl.perspectief.sharing.attesting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.sharing.items.Item;

/** All that is recorded by hand on one file, as far as the reader may know. @param own the items that one can be about */
public record Recordables(List<Recordable> list, List<Item> own) {
    public Recordables {
        list = List.copyOf(list);
        own = List.copyOf(own);
    }

    /** One that the reader may record. */
    public Optional<Recordable> recordable(String condition) {
        return list.stream()
                .filter(Recordable::mayRecord)
                .filter(one -> one.condition().id().equals(condition))
                .findFirst();
    }

    /** The one that has something in it that the reader's organisation recorded and may end. */
    public Optional<Recordable> of(Acting acting, UUID attestation) {
        return list.stream()
                .filter(Recordable::mayRecord)
                .filter(one -> one.history().stream()
                        .filter(each -> each.organisation().id().equals(acting.organisationId()))
                        .map(Attestation::id)
                        .anyMatch(attestation::equals))
                .findFirst();
    }
}
