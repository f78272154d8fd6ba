package nl.perspectief.organisations;

import java.util.Optional;
import java.util.Set;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.covenant.vocabulary.Clashes;

/** The covenants' own words for the purposes of the application; the module that keeps the covenants makes a bean of it. */
public interface PurposeWords {
    /** Purposes of the application itself, which row-level security knows by these words; no covenant may use them. */
    Set<String> OWN = Clashes.RESERVED_PURPOSES;

    /** Such a purpose in the words of every covenant in force that has one; empty when none of them has. */
    Optional<Purpose> purpose(PurposeMeaning meaning);

    /** What people call a purpose of any covenant that was ever registered. */
    Optional<String> purposeName(String id);

    /** The same professional in the same request, working for such a purpose; empty when no covenant has one. */
    default Optional<Acting> under(Acting acting, PurposeMeaning meaning) {
        return purpose(meaning).map(acting::under);
    }
}
