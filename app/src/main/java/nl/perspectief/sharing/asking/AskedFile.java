package nl.perspectief.sharing.asking;

import java.util.Optional;
import java.util.UUID;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.sharing.SharingRequest;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.Narrative;

/**
 * What a module knows of its kind of file when something that was given on it is asked about. A module joins in by having one as
 * a component; sharing knows no module.
 */
public interface AskedFile {
    /** As files have it. */
    String kind();

    /** For what both sides work there. */
    PurposeMeaning purpose();

    /** Where who asked reads what was given. */
    String readAt(UUID file);

    /** Where who gave it has it; empty for who may not see that. */
    Optional<String> givenAt(Acting giver, UUID file);

    /** Whether there is still work for which somebody could ask. */
    boolean open(Acting acting, Disclosure asked);

    /** The wish to give this answer to who asked, with what is known of its conditions; empty when the work ended. */
    Optional<SharingRequest> answering(Acting giver, Disclosure asked, Item answer, Narrative question);

    /** Keeps why it was needed with what was given, in the same transaction. */
    default void answered(Acting giver, Disclosure given, Narrative question) {}
}
