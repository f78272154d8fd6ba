package nl.perspectief.guide.editing.web;

import java.util.Map;
import java.util.Objects;
import nl.perspectief.guide.web.CardPage;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Speech;

/** A card as it will look in both languages, with what an editor may still think better of. */
public record SeenCard(Map<Language, CardPage> pages, Map<Language, Speech> speeches, CardWarnings warnings) {
    public CardPage page(Language language) {
        return Objects.requireNonNull(pages.get(language));
    }

    public Speech speech(Language language) {
        return Objects.requireNonNull(speeches.get(language));
    }
}
