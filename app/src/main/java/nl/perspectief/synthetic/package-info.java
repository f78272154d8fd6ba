/**
 * A partnership full of work that never was: signals, referrals, weighings and cases, made by the same services that pages
 * use, so that covenant, row-level security and logs hold for them as for any other.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisations",
            "organisations :: owner",
            "register",
            "register :: facts",
            "warning",
            "learning :: lessons",
            "sharing",
            "sharing :: items",
            "sharing :: disclosure",
            "sharing :: asking",
            "signals",
            "signals :: referral",
            "signals :: weighing",
            "casework",
            "casework :: table",
            "casework :: informing",
            "casework :: opening",
            "casework :: plan",
            "casework :: sharing",
            "casework :: telling",
            "casework :: transfer"
        })
@NullMarked
package nl.perspectief.synthetic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
