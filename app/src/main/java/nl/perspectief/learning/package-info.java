/**
 * Learning: made-up stories with choices and what follows from them, open to everybody, about nobody and never with a score; and what
 * the partnership learned.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisations",
            "organisations :: held",
            "organisations :: web",
            "audit",
            "desk",
            "warning",
            "warning :: web",
            "sharing :: review",
            "guide",
            "guide :: helplines",
            "guide :: web"
        })
@Holds(professionals = {"lesson", "lesson_step", "lesson_word", "training", "training_seat", "kept_story"})
@NullMarked
package nl.perspectief.learning;

import nl.perspectief.organisations.held.Holds;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
