/** What hangs together about one young person, of whatever kind; and the one answer to who may see what hangs on it. */
@ApplicationModule(allowedDependencies = {"organisations", "organisations :: held"})
@Holds(
        apart = {"file", "file_participant"},
        why = "a file has no name and no story, and who takes part follows from seats: its own module tells it")
@NullMarked
package nl.perspectief.files;

import nl.perspectief.organisations.held.Holds;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
