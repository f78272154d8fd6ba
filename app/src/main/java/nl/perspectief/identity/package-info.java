/** Who somebody is: login through OpenID Connect, sessions, and an issuer of our own for who has none. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "edge",
            "organisations",
            "organisations :: absence",
            "organisations :: owner",
            "organisations :: departure",
            "organisations :: web",
            "audit :: security",
            "desk"
        })
@NullMarked
package nl.perspectief.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
