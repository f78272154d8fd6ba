package nl.perspectief.guide.reading;

import java.util.Locale;
import java.util.stream.Collectors;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.Claim;
import nl.perspectief.guide.Reference;
import nl.perspectief.guide.Section;
import nl.perspectief.shared.web.Language;

/** A card as its file has it: read, and written in the one way in which the files that came are written. */
public final class CardText {
    private CardText() {}

    /** Where the file of a card is, below that of the guide. */
    public static String file(Language language, String slug) {
        return "cards/" + language.tag() + "/" + slug + ".md";
    }

    /** @throws UnreadableGuide when it is not written as a card */
    public static Card read(Language language, String slug, String text) {
        return CardReader.of(file(language, slug), slug, text);
    }

    /** One line of a part, without the dash before it. @throws UnreadableGuide when it does not say what it rests on */
    public static Claim claim(String line) {
        return ClaimReader.of("a line", line);
    }

    /** As a line of a part, without the dash before it. */
    public static String line(Claim claim) {
        return claim.text()
                + " ["
                + claim.references().stream().map(Reference::written).collect(Collectors.joining("; ")) + "]";
    }

    public static String write(Card card) {
        StringBuilder file = new StringBuilder("---\n");
        head(file, "card", card.code());
        head(file, "kind", word(card.kind()));
        head(file, "settings", card.settings().stream().map(CardText::word).collect(Collectors.joining(" ")));
        head(file, "title", card.title());
        head(file, "summary", card.summary());
        head(file, "searched", String.join("; ", card.searched()));
        head(file, "see-also", String.join(" ", card.seeAlso()));
        head(file, "evidence", card.evidence().name());
        head(file, "written", card.written().toString());
        head(file, "reviewer", card.reviewer() == null ? CardReader.NOBODY : card.reviewer());
        head(file, "review-before", card.reviewBefore().toString());
        file.append("---\n");
        for (Section section : Section.values()) {
            file.append("## ").append(word(section)).append('\n');
            card.of(section)
                    .forEach(claim -> file.append("- ").append(line(claim)).append('\n'));
        }
        return file.toString();
    }

    private static void head(StringBuilder file, String key, String value) {
        file.append(key).append(": ").append(value).append('\n');
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
