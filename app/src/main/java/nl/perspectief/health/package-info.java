/** Whether the application can serve: its database is watched, left when it does not answer and found again; and its disk. */
@ApplicationModule(allowedDependencies = {"shared", "organisations :: web", "identity"})
@NullMarked
package nl.perspectief.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
