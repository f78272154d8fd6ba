/** The covenants in force: their versions, who signed, whose DPIA is adopted, and their words found by what they mean. */
@ApplicationModule(allowedDependencies = {"shared", "organisations", "organisations :: web", "desk"})
@NullMarked
package nl.perspectief.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
