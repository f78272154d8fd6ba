package nl.perspectief.guide.editing.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.Section;
import nl.perspectief.guide.editing.CardPair;
import nl.perspectief.guide.reading.CardText;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Shown;

/** The fields of a card: what the page calls them, what stands in them at first, and what of them was read. */
public final class CardFields {
    public static final String TITLE = "kaart-titel";
    public static final String SUMMARY = "kaart-samenvatting";
    public static final String SEARCHED = "kaart-woorden";

    /** A card that is good is read again twice a year. */
    static final int MONTHS_GOOD = 6;

    private static final Map<Section, String> SECTIONS = Map.of(
            Section.SEE, "kaart-zien",
            Section.ELSE, "kaart-anders",
            Section.EVIDENCE, "kaart-zeker",
            Section.DO, "kaart-doen",
            Section.AVOID, "kaart-niet");

    private CardFields() {}

    /** The name of a field in one of the two languages. */
    public static String in(Language language, String field) {
        return field + "-" + language.name();
    }

    public static String of(Section section) {
        return SECTIONS.getOrDefault(section, "");
    }

    /** Who reads it beside its sources is asked anew, because the words will be others; and so is the day. */
    static Form filled(CardPair cards, LocalDate today) {
        Card card = cards.dutch();
        Form form = new Form()
                .put("kaart", card.slug())
                .put("kaart-soort", card.kind().name())
                .put("kaart-plek", card.settings().stream().map(Enum::name).toList())
                .put("kaart-ook", String.join(" ", card.seeAlso()))
                .put("kaart-bewijs", card.evidence().name())
                .put("kaart-geschreven", today)
                .put("kaart-herlezen", readAgain(card, today));
        for (Language language : Language.values()) {
            fill(form, language, cards.in(language));
        }
        return form;
    }

    private static LocalDate readAgain(Card card, LocalDate today) {
        return card.reviewBefore().isAfter(today.plusMonths(1)) ? card.reviewBefore() : today.plusMonths(MONTHS_GOOD);
    }

    private static void fill(Form form, Language language, Card card) {
        form.put(in(language, TITLE), card.title())
                .put(in(language, SUMMARY), card.summary())
                .put(in(language, SEARCHED), String.join("; ", card.searched()));
        Arrays.stream(Section.values()).forEach(section -> form.put(in(language, of(section)), lines(card, section)));
    }

    static String lines(Card card, Section section) {
        return card.of(section).stream()
                .map(CardText::line)
                .map(line -> "- " + line)
                .collect(Collectors.joining("\n"));
    }

    /** What somebody who changes a card read of it. */
    static Shown shown(CardPair cards) {
        Card card = cards.dutch();
        Shown shown = new Shown()
                .row("guide.edit.kind", "guide.kind." + card.kind())
                .row(
                        "guide.edit.settings",
                        card.settings().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .row("guide.edit.see-also", String.join(" ", card.seeAlso()))
                .row("guide.edit.evidence", "guide.grade." + card.evidence())
                .row("guide.edit.reviewer", card.reviewer())
                .row("guide.edit.review-before", card.reviewBefore());
        for (Language language : Language.values()) {
            Card one = cards.in(language);
            String in = "." + language.tag();
            shown.row("guide.edit.title" + in, one.title())
                    .row("guide.edit.summary" + in, one.summary())
                    .row("guide.edit.searched" + in, String.join("; ", one.searched()));
            for (Section section : Section.values()) {
                shown.row("guide.edit." + section + in, lines(one, section));
            }
        }
        return shown;
    }

    /** The texts of both languages, to look through for persons. */
    static List<String> texts() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Stream.concat(
                                Stream.of(TITLE, SUMMARY, SEARCHED),
                                Arrays.stream(Section.values()).map(CardFields::of))
                        .map(field -> in(language, field)))
                .toList();
    }
}
