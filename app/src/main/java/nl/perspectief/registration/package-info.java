/** How the register changes: a text, a signature, a DPIA, a decision; with the flows that open and the shares that follow at once. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisations",
            "organisations :: owner",
            "audit :: security",
            "register",
            "register :: asof",
            "sharing :: review"
        })
@NullMarked
package nl.perspectief.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
