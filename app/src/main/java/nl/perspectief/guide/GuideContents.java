package nl.perspectief.guide;

import java.util.List;
import java.util.Optional;
import nl.perspectief.shared.web.Language;

/** All that the guide says, wherever it is kept. Another fingerprint tells that it says something else than before. */
public interface GuideContents {
    /** In the order of their codes. */
    List<Card> cards(Language language);

    Optional<Card> card(Language language, String slug);

    /** In the order of their names. */
    List<StepPlan> plans(Language language);

    Optional<Source> source(String code);

    /** The same for the same contents, and for no others. */
    String fingerprint();
}
