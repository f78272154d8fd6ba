package nl.perspectief.casework.transfer.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.perspectief.casework.web.CovenantWords;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.covenant.render.RuleLines;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.organisations.web.Screen;
import nl.perspectief.register.RegimeWords;

/**
 * What the covenant of a case says about moving it to another regime.
 *
 * @param covenant that of the case
 * @param titles what people call a covenant, by its id, also of one that ended
 */
public record TransferWords(Covenant covenant, UnaryOperator<String> titles) {
    private static List<Rule> permissions(Covenant covenant) {
        return covenant.rules().stream()
                .filter(rule -> rule.effect() == Effect.PERMIT)
                .filter(rule -> handsOver(covenant, rule))
                .toList();
    }

    private static boolean handsOver(Covenant covenant, Rule rule) {
        return covenant.vocabulary().purposes(PurposeMeaning.HAND_OVER).stream()
                .anyMatch(purpose -> rule.scope(Dimension.PURPOSE).written().contains(purpose.id()));
    }

    /** The choice of a regime that does not work in this installation. */
    static final String ELSEWHERE = "elders";

    /** Where the case can go. */
    public static Map<String, String> destinations(Screen screen, List<RegimeWords> regimes) {
        Map<String, String> destinations = new LinkedHashMap<>();
        regimes.forEach(regime -> destinations.put(regime.regime(), regime.title()));
        destinations.put(ELSEWHERE, screen.say("casework.transfer.elsewhere"));
        return destinations;
    }

    /** What a second reader can answer. */
    public static Map<String, String> answers(Screen screen) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("YES", screen.say("casework.transfer.yes"));
        answers.put("NO", screen.say("casework.transfer.no"));
        return answers;
    }

    /** The articles on which it may rest, by id. */
    public Map<String, String> grounds() {
        Map<String, String> grounds = new LinkedHashMap<>();
        permissions(covenant).stream()
                .flatMap(rule -> rule.grounds().stream())
                .flatMap(id -> covenant.vocabulary().ground(id).stream())
                .forEach(ground -> grounds.put(ground.id(), ground.name()));
        return grounds;
    }

    /** What people call the covenant to which a case goes. */
    public String title(String regime) {
        return titles.apply(regime);
    }

    /** The name of a ground, also of one that the covenant has no longer. */
    public String ground(String id) {
        return covenant.vocabulary().ground(id).map(ground -> ground.name()).orElse(id);
    }

    /** The rules by which something may go along. */
    public List<CovenantWords.Cited> rules() {
        RuleLines lines = new RuleLines(covenant.vocabulary());
        return permissions(covenant).stream()
                .map(rule -> new CovenantWords.Cited(rule.article(), lines.of(rule)))
                .toList();
    }
}
