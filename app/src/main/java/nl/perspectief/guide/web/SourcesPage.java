package nl.perspectief.guide.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.Claim;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.guide.Reference;
import nl.perspectief.guide.Section;
import nl.perspectief.guide.Source;
import nl.perspectief.shared.web.Form;

/**
 * Every claim beside what it rests on, for who reviews the guide.
 *
 * @param overdue cards whose day to be read again has passed
 * @param claims how many the cards have that are shown
 */
public record SourcesPage(Form form, List<Reviewed> cards, List<Card> overdue, int claims, GuideContents contents) {
    /** Which claims are shown. */
    public enum Filter {
        ALL,
        UNSOURCED,
        EXCERPT
    }

    /** A card with those of its claims that were asked for. */
    public record Reviewed(Card card, List<Placed> claims) {}

    /** A claim in its part of the card. */
    public record Placed(Section section, Claim claim) {}

    static SourcesPage of(Form form, List<Card> all, GuideContents contents, LocalDate today) {
        Filter filter = form.optionalChoice("toon", Filter.class).orElse(Filter.ALL);
        List<Reviewed> cards = all.stream()
                .filter(card -> !form.filled("kaart") || card.slug().equals(form.value("kaart")))
                .map(card -> new Reviewed(card, claims(card, filter, contents)))
                .filter(reviewed -> !reviewed.claims().isEmpty())
                .toList();
        return new SourcesPage(
                form,
                cards,
                all.stream().filter(card -> card.overdue(today)).toList(),
                cards.stream().mapToInt(reviewed -> reviewed.claims().size()).sum(),
                contents);
    }

    private static List<Placed> claims(Card card, Filter filter, GuideContents contents) {
        return List.of(Section.values()).stream()
                .flatMap(section -> card.of(section).stream()
                        .filter(claim -> shown(claim, filter, contents))
                        .map(claim -> new Placed(section, claim)))
                .toList();
    }

    private static boolean shown(Claim claim, Filter filter, GuideContents contents) {
        return switch (filter) {
            case ALL -> true;
            case UNSOURCED -> claim.unsourced();
            case EXCERPT ->
                claim.cited().stream()
                        .anyMatch(cited -> contents.source(cited.code())
                                .filter(Source::whole)
                                .isEmpty());
        };
    }

    public Optional<Source> source(Reference.Cited cited) {
        return contents.source(cited.code());
    }
}
