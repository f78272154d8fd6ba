/** Partner organisations of both domains, their professionals, and the mandate under which one acts. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package nl.perspectief.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
