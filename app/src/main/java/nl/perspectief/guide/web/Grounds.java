package nl.perspectief.guide.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.perspectief.guide.Claim;
import nl.perspectief.guide.Grade;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.guide.Source;

/**
 * What the lines of a page rest on.
 *
 * @param sources in the order in which they are named, each with how strong it is
 * @param unsourced whether some of it rests on what the profession knows, without a source yet
 */
public record Grounds(Map<Source, Set<Grade>> sources, boolean unsourced) {
    public static Grounds of(GuideContents contents, List<Claim> claims) {
        Map<Source, Set<Grade>> sources = new LinkedHashMap<>();
        claims.stream()
                .flatMap(claim -> claim.cited().stream())
                .forEach(cited -> contents.source(cited.code())
                        .ifPresent(source -> sources.computeIfAbsent(source, _ -> new LinkedHashSet<>())
                                .add(cited.grade())));
        return new Grounds(sources, claims.stream().anyMatch(Claim::unsourced));
    }
}
