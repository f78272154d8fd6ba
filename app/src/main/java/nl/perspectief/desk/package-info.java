/** Pages that span modules: what waits for me today. Nobody depends on it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisations",
            "organisations :: web",
            "audit",
            "covenants",
            "signals",
            "casework :: waiting"
        })
@NullMarked
package nl.perspectief.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
