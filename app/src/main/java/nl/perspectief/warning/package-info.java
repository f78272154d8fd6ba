/** Words by which a person could be found, marked before a text about nobody is sent. Pure: no database, no page, no memory. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package nl.perspectief.warning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
