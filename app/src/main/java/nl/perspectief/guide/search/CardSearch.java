package nl.perspectief.guide.search;

import java.util.List;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.shared.web.Language;
import org.springframework.stereotype.Component;

/** Finds cards for a question in everyday words. What is asked is kept nowhere. */
@Component
public class CardSearch {
    private final GuideContents contents;
    private final JdbcCardIndex index;

    CardSearch(GuideContents contents, JdbcCardIndex index) {
        this.contents = contents;
        this.index = index;
    }

    /** The nearest first; none when no word of it looks like anything. */
    public List<Card> find(Language language, String question, int most) {
        List<Words.Form> words = Words.asked(language, question);
        return words.isEmpty()
                ? List.of()
                : contents.cards(language, index.find(language, words, Words.beginning(question), most));
    }
}
