/** Processing log (Logboek dataverwerkingen) and user audit trail: append-only, hash-chained, in the same transaction as the deed. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisations",
            "organisations :: held",
            "organisations :: owner",
            "organisations :: web"
        })
@Holds(
        professionals = "security_event",
        apart = {"processing_line", "trail_line", "log_seal", "destroyed"},
        why = "chained and never changed, without a name or a word: a privacy officer looks into them by person")
@NullMarked
package nl.perspectief.audit;

import nl.perspectief.organisations.held.Holds;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
