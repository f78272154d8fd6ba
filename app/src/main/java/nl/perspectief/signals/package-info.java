/** From what someone saw to what is decided about it: signal, referral and weighing, and no more sharing than they need. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisations",
            "organisations :: absence",
            "organisations :: forms",
            "organisations :: held",
            "organisations :: web",
            "audit",
            "files",
            "attachments",
            "attachments :: content",
            "attachments :: web",
            "register",
            "register :: facts",
            "sharing",
            "sharing :: items",
            "sharing :: correcting",
            "sharing :: likeness",
            "sharing :: disclosure",
            "sharing :: review",
            "sharing :: advice",
            "sharing :: attesting",
            "sharing :: asking",
            "desk",
            "drafts",
            "warning",
            "warning :: web",
            "letters",
            "letters :: web"
        })
@NullMarked
package nl.perspectief.signals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
