/** Places of which somebody saw or heard something, without a person: to the municipality and the RIEC, and never tied to a youth. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisations",
            "organisations :: held",
            "organisations :: web",
            "audit",
            "desk",
            "register",
            "warning",
            "warning :: web",
            "sharing :: review"
        })
@Holds(professionals = {"place_signal", "place_signal_answer"})
@NullMarked
package nl.perspectief.places;

import nl.perspectief.organisations.held.Holds;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
