/** The recognition guide: what somebody sees, what else it can mean, and what can be done now. Open to everybody, and about nobody. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisations",
            "organisations :: web",
            "audit",
            "register",
            "register :: matrix"
        })
@NullMarked
package nl.perspectief.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
