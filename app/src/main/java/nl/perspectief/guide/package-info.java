/** The recognition guide: what somebody sees, what else it can mean, and what can be done now. Open to everybody, and about nobody. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisations",
            "organisations :: web",
            "organisations :: held",
            "audit",
            "desk",
            "warning",
            "warning :: web",
            "register",
            "register :: matrix"
        })
@Holds(professionals = {"guide_card_proposal", "guide_card_answer", "guide_card_outcome_read"})
@NullMarked
package nl.perspectief.guide;

import nl.perspectief.organisations.held.Holds;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
