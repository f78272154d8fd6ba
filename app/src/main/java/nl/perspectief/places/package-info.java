/** Places of which somebody saw or heard something, without a person: to the municipality and the RIEC, and never tied to a youth. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisations",
            "organisations :: web",
            "audit",
            "desk",
            "register",
            "warning",
            "sharing :: review"
        })
@NullMarked
package nl.perspectief.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
