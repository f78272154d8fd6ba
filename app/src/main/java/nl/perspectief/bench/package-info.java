/** Measures the application from outside, as a browser without script would meet it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.perspectief.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
