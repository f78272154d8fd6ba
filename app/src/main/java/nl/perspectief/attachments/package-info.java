/** Photos and papers that hang on a file: made anew, looked at for viruses, and behind the wall of what they hang on. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisations",
            "organisations :: held",
            "organisations :: web",
            "audit",
            "audit :: security",
            "files",
            "warning"
        })
@NullMarked
package nl.perspectief.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
