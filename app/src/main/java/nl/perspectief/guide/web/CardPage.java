package nl.perspectief.guide.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.Claim;
import nl.perspectief.guide.Grade;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.guide.Source;
import nl.perspectief.shared.web.Language;

/**
 * A card to read.
 *
 * @param sources those that it names, each with how strong it is
 */
public record CardPage(Card card, List<Card> seeAlso, Map<Source, Set<Grade>> sources, Said said) {
    static CardPage of(GuideContents contents, Language language, Card card, Said said) {
        Map<Source, Set<Grade>> sources = new LinkedHashMap<>();
        card.claims().stream()
                .flatMap(claim -> claim.cited().stream())
                .forEach(cited -> contents.source(cited.code())
                        .ifPresent(source -> sources.computeIfAbsent(source, _ -> new LinkedHashSet<>())
                                .add(cited.grade())));
        List<Card> seeAlso = new ArrayList<>();
        card.seeAlso().forEach(slug -> contents.card(language, slug).ifPresent(seeAlso::add));
        return new CardPage(card, seeAlso, sources, said);
    }

    /** Whether some of it rests on what the profession knows, without a source yet. */
    public boolean unsourced() {
        return card.claims().stream().anyMatch(Claim::unsourced);
    }
}
