package nl.perspectief.audit;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.organisations.Acting;

/** Which cases a reader of the logbook may open now; the module that keeps them answers. A line stays when its case closed to the reader. */
public interface OpenableCases {
    /** Those of these. */
    Set<UUID> of(Acting acting, Collection<UUID> cases);
}
