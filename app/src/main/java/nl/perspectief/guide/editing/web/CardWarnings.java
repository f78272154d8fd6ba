package nl.perspectief.guide.editing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.Claim;
import nl.perspectief.guide.editing.CardPair;
import nl.perspectief.guide.editing.CardRules;
import nl.perspectief.shared.web.Language;

/**
 * What a card may say, and an editor may still think better of.
 *
 * @param tooLong sentences that are hard to read
 */
public record CardWarnings(List<String> tooLong) {
    static CardWarnings of(CardPair cards) {
        List<String> tooLong = new ArrayList<>();
        for (Language language : Language.values()) {
            Card card = cards.in(language);
            Stream.concat(
                            Stream.of(card.title(), card.summary()),
                            card.claims().stream().map(Claim::text))
                    .flatMap(text -> CardRules.longSentences(text).stream())
                    .forEach(tooLong::add);
        }
        return new CardWarnings(tooLong);
    }
}
