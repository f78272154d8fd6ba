/** What waits for somebody today, gathered from all modules that have a {@link nl.perspectief.desk.Worklist}. */
@ApplicationModule(allowedDependencies = {"shared", "organisations", "organisations :: web"})
@NullMarked
package nl.perspectief.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
