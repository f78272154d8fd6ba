package nl.perspectief.sharing.correcting.web;

import java.util.Optional;
import java.util.UUID;
import nl.perspectief.files.FileReference;
import nl.perspectief.organisations.Acting;
import nl.perspectief.sharing.items.ItemPlace;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The way back from an item to the file that it hangs on, as far as who acts sees that. */
@Component
class ItemPlaces {
    private final ObjectProvider<ItemPlace> kinds;

    ItemPlaces(ObjectProvider<ItemPlace> kinds) {
        this.kinds = kinds;
    }

    Optional<ItemPlace.Crumb> of(Acting acting, FileReference file) {
        return kinds.orderedStream()
                .filter(place -> place.kind().equals(file.kind()))
                .findFirst()
                .flatMap(place -> place.of(acting, file.id()));
    }

    /** The same where it is not known what kind of file it is. */
    Optional<ItemPlace.Crumb> of(Acting acting, UUID file) {
        return kinds.orderedStream()
                .flatMap(place -> place.of(acting, file).stream())
                .findFirst();
    }
}
