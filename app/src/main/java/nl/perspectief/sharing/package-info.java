/** What organisations recorded, and the only door between them: nothing is given but by a decision of the covenant. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisations",
            "organisations :: held",
            "organisations :: web",
            "organisations :: departure",
            "organisations :: absence",
            "audit",
            "files",
            "register",
            "register :: facts",
            "register :: asof",
            "register :: web",
            "desk",
            "warning"
        })
@NullMarked
package nl.perspectief.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
