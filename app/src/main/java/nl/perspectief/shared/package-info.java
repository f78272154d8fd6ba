/** Ids, dates as Dutch registers write them, page tools and the language of the screen; tiny, with no nouns of the field. */
@ApplicationModule(
        allowedDependencies = {},
        type = ApplicationModule.Type.OPEN)
@NullMarked
package nl.perspectief.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
