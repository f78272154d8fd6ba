package nl.perspectief.guide.editing;

import java.time.Instant;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.reading.CardText;
import nl.perspectief.organisations.Professional;
import nl.perspectief.shared.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * A version of a card: what one editor proposed, and what became of it.
 *
 * @param number by which the versions of a card are counted; the file that came is 0
 * @param dutch as a file, and so is {@code english}
 * @param why in own words
 * @param backTo the earlier version that it puts back; absent when it was written
 * @param whose by the login of who looks
 * @param answer absent as long as nobody gave one
 */
public record Proposal(
        String slug,
        int number,
        String dutch,
        String english,
        String why,
        @Nullable Integer backTo,
        Professional by,
        Instant at,
        Whose whose,
        @Nullable Answer answer) {

    /** Whose it is to who looks. Somebody with mandates at two organisations is one person. */
    public enum Whose {
        OWN,
        ANOTHERS,
        /** Of a mandate that was withdrawn: nobody knows any more whose that was. */
        LEAVERS
    }

    /** What somebody answered. */
    public enum Outcome {
        AGREED,
        REFUSED,
        WITHDRAWN
    }

    /** @param words why, when it was refused */
    public record Answer(Outcome outcome, Professional by, Instant at, String words) {}

    public boolean own() {
        return whose == Whose.OWN;
    }

    public String text(Language language) {
        return language == Language.NL ? dutch : english;
    }

    public CardPair cards() {
        return CardPair.read(slug, dutch, english);
    }

    public Card card(Language language) {
        return CardText.read(language, slug, text(language));
    }

    public boolean agreed() {
        return answer != null && answer.outcome() == Outcome.AGREED;
    }
}
