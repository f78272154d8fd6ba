package nl.perspectief.organisations;

import java.util.Optional;
import java.util.Set;
import nl.perspectief.covenant.meaning.PurposeMeaning;

/** The covenant's own words for the purposes of the application; the module that keeps the covenant makes a bean of it. */
public interface PurposeWords {
    /** Purposes of the application itself, which row-level security knows by these words; no covenant may use them. */
    Set<String> OWN = Set.of("controle", "geen", "herziening", "toetsen", "vandaag");

    /** The id of the covenant in force for such a purpose; empty when none of its words means that. */
    Optional<String> purpose(PurposeMeaning meaning);

    /** What people call a purpose of any covenant that was ever registered. */
    Optional<String> purposeName(String id);

    /** The same professional in the same request, working for such a purpose; empty when the covenant has none. */
    default Optional<Acting> under(Acting acting, PurposeMeaning meaning) {
        return purpose(meaning).map(acting::under);
    }
}
