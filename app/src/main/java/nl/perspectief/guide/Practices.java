package nl.perspectief.guide;

import java.util.List;
import nl.perspectief.shared.web.Language;

/** Where somebody can practise with what a card says; another module has them. */
public interface Practices {
    /** One place. @param path of its page, without language */
    record Practice(String path, String title, String summary) {}

    /** Those that a card belongs to, in the order in which they are shown; none for a card that nothing is practised with. */
    List<Practice> of(Language language, String card);
}
