/** What systems of partners ask of the covenant (AuthZEN), and the log of what they were told. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisations",
            "organisations :: owner",
            "organisations :: web",
            "audit",
            "audit :: chain",
            "audit :: security",
            "register",
            "register :: facts",
            "register :: asof"
        })
@NullMarked
package nl.perspectief.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
