/** What somebody is typing: kept sealed for that one alone, until it is sent or its term is over. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisations",
            "organisations :: departure",
            "organisations :: forms",
            "organisations :: held",
            "organisations :: web",
            "audit",
            "desk",
            "identity :: seal",
            "sharing :: review"
        })
@Holds(
        apart = "draft",
        why = "sealed, with the key of the installation, for who typed it alone; until it is sent, and a week at most")
@NullMarked
package nl.perspectief.drafts;

import nl.perspectief.organisations.held.Holds;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
