/** Letters that tell a young person or parent what is known and what they can do. Pure: no database, no page, nothing is sent. */
@ApplicationModule(allowedDependencies = {"shared", "organisations", "organisations :: web"})
@NullMarked
package nl.perspectief.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
