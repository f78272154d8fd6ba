package nl.perspectief.learning.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.Claim;
import nl.perspectief.guide.web.Grounds;
import nl.perspectief.guide.web.Said;
import nl.perspectief.learning.Detour;
import nl.perspectief.learning.Exercise;
import nl.perspectief.learning.Scene;
import nl.perspectief.learning.Walk;

/**
 * Somebody somewhere in a story.
 *
 * @param profession in words
 * @param cards of the guide, that go with it
 * @param grounds what stands on this page rests on
 */
public record Play(Walk walk, Confidence confidence, String profession, List<Card> cards, Grounds grounds, Said said) {
    static final String WAY = "weg";

    public Exercise exercise() {
        return walk.exercise();
    }

    /** What this page says: what followed the last choice, and then the scene or the ending. */
    static List<Claim> claims(Walk walk) {
        List<Claim> claims = new ArrayList<>();
        walk.last().ifPresent(step -> claims.add(step.choice().follows()));
        claims.addAll(walk.scene()
                .map(Scene::claims)
                .map(all -> all.toList())
                .orElse(walk.exercise().ended()));
        return claims;
    }

    /** What travels in the address: the way, and what was said of being sure. */
    public Map<String, String> fields() {
        return fields(walk);
    }

    private Map<String, String> fields(Walk other) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(WAY, other.written());
        fields.putAll(confidence.fields());
        return fields;
    }

    /** Where somebody comes who takes this way. */
    public String to(Walk other) {
        return to(other.ended() ? "einde" : "verhaal", other);
    }

    /** Another page for who took the same way. */
    public String to(String page) {
        return to(page, walk);
    }

    private String to(String page, Walk other) {
        return LearningParts.HOME + "/" + exercise().slug() + "/" + page + "?"
                + fields(other).entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("&"));
    }

    /** Where somebody sees what happens then, by a shortest way. */
    public String to(Detour detour) {
        return to(Walk.to(exercise(), detour.scene()).orElse(walk));
    }
}
