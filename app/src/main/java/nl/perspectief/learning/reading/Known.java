package nl.perspectief.learning.reading;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.guide.StepPlan;
import nl.perspectief.shared.web.Language;

/**
 * What a story may refer to.
 *
 * @param source whether the list of sources of the guide has a code
 */
record Known(Predicate<String> source, Set<String> cards, Set<String> professions) {
    static Known of(GuideContents guide, Language language) {
        return new Known(
                code -> guide.source(code).isPresent(),
                guide.cards(language).stream().map(Card::slug).collect(Collectors.toSet()),
                guide.plans(language).stream().map(StepPlan::profession).collect(Collectors.toSet()));
    }
}
