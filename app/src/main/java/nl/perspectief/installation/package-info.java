/** Starting and stopping: options, embedded database, secrets, login as a client of the issuer, security headers. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "edge",
            "organisations",
            "organisations :: owner",
            "audit",
            "audit :: chain",
            "audit :: destroyed",
            "audit :: security",
            "registration",
            "access",
            "attachments :: scanning",
            "identity",
            "identity :: issuer",
            "bench",
            "synthetic",
            "synthetic :: life"
        })
@NullMarked
package nl.perspectief.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
