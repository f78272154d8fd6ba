package nl.perspectief.guide.editing.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.guide.editing.CardPair;
import nl.perspectief.guide.helplines.Helplines;
import nl.perspectief.guide.web.CardPage;
import nl.perspectief.guide.web.Said;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Speech;
import nl.perspectief.shared.web.Texts;
import org.springframework.stereotype.Component;

/** How a card will look, in each language with the words of the page in that language too. */
@Component
class CardPreview {
    private final GuideContents contents;
    private final Helplines helplines;
    private final Texts texts;

    CardPreview(GuideContents contents, Helplines helplines, Texts texts) {
        this.contents = contents;
        this.helplines = helplines;
        this.texts = texts;
    }

    SeenCard of(CardPair cards) {
        Map<Language, CardPage> pages = new EnumMap<>(Language.class);
        Map<Language, Speech> speeches = new EnumMap<>(Language.class);
        Said said = new Said(helplines.byKey());
        for (Language language : Language.values()) {
            pages.put(language, CardPage.of(contents, language, cards.in(language), List.of(), said));
            speeches.put(language, texts.speech(language));
        }
        return new SeenCard(pages, speeches, CardWarnings.of(cards));
    }

    /** What is asked of the lines of a card today. */
    CardLines lines() {
        return new CardLines(contents, helplines.byKey().keySet());
    }
}
