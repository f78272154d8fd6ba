package nl.perspectief.covenant.vocabulary;

import java.util.Set;
import nl.perspectief.covenant.meaning.Meaning;

/** Something the covenant declares: an id for rules and machines, a name for people. */
public interface Named {
    String id();

    String name();

    /** What an application may take it for, as the covenant says beside the word; a word that means nothing is still law. */
    default Set<? extends Meaning> means() {
        return Set.of();
    }
}
