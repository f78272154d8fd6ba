package nl.perspectief.learning.session;

import java.util.List;
import java.util.Optional;
import nl.perspectief.shared.web.Language;

/** All sessions, wherever they are kept. */
public interface TeamSessions {
    List<TeamSession> all(Language language);

    default Optional<TeamSession> find(Language language, String slug) {
        return all(language).stream().filter(one -> one.slug().equals(slug)).findFirst();
    }
}
