/** Processing log (Logboek dataverwerkingen) and user audit trail: append-only, hash-chained, in the same transaction as the deed. */
@ApplicationModule(allowedDependencies = {"shared", "organisations", "organisations :: owner", "organisations :: web"})
@NullMarked
package nl.perspectief.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
