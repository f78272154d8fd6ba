package nl.perspectief.learning;

import java.util.List;
import java.util.Optional;
import nl.perspectief.shared.web.Language;

/** All stories, wherever they are kept. What it gives does not change while the application runs. */
public interface Exercises {
    /** In the order of their numbers. */
    List<Exercise> all(Language language);

    Optional<Exercise> find(Language language, String slug);
}
