/** Asking advice about a situation without saying who it is about: no file comes of it, and afterwards there is only a count. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisations",
            "organisations :: held",
            "organisations :: web",
            "audit",
            "desk",
            "warning",
            "warning :: web",
            "sharing :: review"
        })
@Holds(professionals = {"consult", "consult_word"})
@NullMarked
package nl.perspectief.consult;

import nl.perspectief.organisations.held.Holds;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
