package nl.perspectief.sharing.items;

import java.util.Optional;
import java.util.UUID;
import nl.perspectief.organisations.Acting;

/** Where the items of one kind of file are read. A module joins in by having one as a component; sharing knows no module. */
public interface ItemPlace {
    /** As files have it. */
    String kind();

    /** Empty for who does not see that file. */
    Optional<Crumb> of(Acting acting, UUID file);

    /**
     * A page of the file, below the list that it stands in.
     *
     * @param listKey of the text that names the list
     * @param key of the text that names the page, which is of nobody by name
     */
    record Crumb(String list, String listKey, String path, String key) {}
}
