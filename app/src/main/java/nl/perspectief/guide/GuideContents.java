package nl.perspectief.guide;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.perspectief.shared.web.Language;

/** All that the guide says, wherever it is kept. Another fingerprint tells that it says something else than before. */
public interface GuideContents {
    /** In the order of their codes. */
    List<Card> cards(Language language);

    /** Those of these that there are, in this order. */
    default List<Card> cards(Language language, List<String> slugs) {
        Map<String, Card> bySlug = cards(language).stream().collect(Collectors.toMap(Card::slug, Function.identity()));
        return slugs.stream().map(bySlug::get).filter(Objects::nonNull).toList();
    }

    Optional<Card> card(Language language, String slug);

    /** In the order of their names. */
    List<StepPlan> plans(Language language);

    Optional<Source> source(String code);

    /** The same for the same contents, and for no others. */
    String fingerprint();
}
