package nl.perspectief.guide.editing;

import java.util.Arrays;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.reading.CardText;
import nl.perspectief.shared.web.Language;

/** A card in both its languages. */
public record CardPair(Card dutch, Card english) {
    static CardPair read(String slug, String dutch, String english) {
        return new CardPair(CardText.read(Language.NL, slug, dutch), CardText.read(Language.EN, slug, english));
    }

    public String slug() {
        return dutch.slug();
    }

    public Card in(Language language) {
        return language == Language.NL ? dutch : english;
    }

    /** Whether there is nothing to agree to: only the day on which it was written may be otherwise. */
    boolean saysTheSame(CardPair other) {
        return Arrays.stream(Language.values())
                .allMatch(language -> undated(text(language)).equals(undated(other.text(language))));
    }

    private static String undated(String text) {
        return text.replaceFirst("(?m)^written: .*$", "");
    }

    /** As its file has it. */
    public String text(Language language) {
        return CardText.write(in(language));
    }
}
