package nl.perspectief.covenant.vocabulary;

import org.jspecify.annotations.Nullable;

/** A declared thing in a tree: a rule about the whole also speaks about its parts. */
public interface Branch extends Named {
    /** Id of the whole that this is a part of. */
    @Nullable
    String under();
}
