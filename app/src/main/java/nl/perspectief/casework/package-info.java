/** The case of one young person: who is at the table, the plan with its actions, and who sees what, why and until when. */
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
            "sharing",
            "sharing :: items",
            "sharing :: likeness",
            "sharing :: disclosure",
            "sharing :: review",
            "sharing :: advice",
            "sharing :: attesting",
            "sharing :: asking",
            "signals",
            "desk",
            "drafts",
            "letters",
            "letters :: web"
        })
@NullMarked
package nl.perspectief.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
