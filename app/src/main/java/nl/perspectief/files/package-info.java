/** What hangs together about one young person, of whatever kind; and the one answer to who may see what hangs on it. */
@ApplicationModule(allowedDependencies = "organisations")
@NullMarked
package nl.perspectief.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
