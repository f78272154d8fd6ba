package nl.perspectief.guide.web;

import java.util.List;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.guide.Practices.Practice;
import nl.perspectief.shared.web.Language;

/**
 * A card to read.
 *
 * @param practices where somebody can practise with it
 */
public record CardPage(Card card, List<Card> seeAlso, Grounds grounds, List<Practice> practices, Said said) {
    public static CardPage of(
            GuideContents contents, Language language, Card card, List<Practice> practices, Said said) {
        return new CardPage(
                card, contents.cards(language, card.seeAlso()), Grounds.of(contents, card.claims()), practices, said);
    }
}
