/** Learning: made-up stories with choices and what follows from them. Open to everybody, about nobody, and never a score. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisations",
            "organisations :: web",
            "guide",
            "guide :: helplines",
            "guide :: web"
        })
@NullMarked
package nl.perspectief.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
