/** The covenant at work: its register, its decisions, what organisations recorded, and the only door between them. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisations",
            "organisations :: owner",
            "organisations :: web",
            "audit",
            "audit :: chain",
            "audit :: security"
        })
@NullMarked
package nl.perspectief.covenants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
