package nl.perspectief.sharing.asking;

import java.util.UUID;

/** What became of asking. */
public sealed interface Posed {
    /** It waits for its answer. */
    record Asked(UUID id) implements Posed {}

    /** There is one about the same thing that waits. */
    record AlreadyAsked(UUID id) implements Posed {}

    /** There is nothing to ask about, or it is not this professional's to ask. */
    record Absent() implements Posed {}
}
