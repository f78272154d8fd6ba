package nl.perspectief.casework.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.language.Sentences;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenants.Covenants;
import nl.perspectief.organisations.web.Screen;
import org.springframework.stereotype.Component;

/** What the covenant in force says about moving a case to another regime. */
@Component
public class TransferWords {
    private final Covenants covenants;
    private final Clock clock;

    TransferWords(Covenants covenants, Clock clock) {
        this.covenants = covenants;
        this.clock = clock;
    }

    private Covenant covenant() {
        return covenants.inForce(clock.instant());
    }

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

    /** What a second reader can answer. */
    public static Map<String, String> answers(Screen screen) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("YES", screen.say("casework.transfer.yes"));
        answers.put("NO", screen.say("casework.transfer.no"));
        return answers;
    }

    /** The articles on which it may rest, by id. */
    public Map<String, String> grounds() {
        Covenant covenant = covenant();
        Map<String, String> grounds = new LinkedHashMap<>();
        permissions(covenant).stream()
                .flatMap(rule -> rule.grounds().stream())
                .flatMap(id -> covenant.vocabulary().ground(id).stream())
                .forEach(ground -> grounds.put(ground.id(), ground.name()));
        return grounds;
    }

    /** The name of a ground, also of one that the covenant has no longer. */
    public String ground(String id) {
        return covenant().vocabulary().ground(id).map(ground -> ground.name()).orElse(id);
    }

    /** The rules by which something may go along. */
    public List<CovenantWords.Cited> rules() {
        Covenant covenant = covenant();
        Sentences sentences = new Sentences(covenant.vocabulary());
        return permissions(covenant).stream()
                .map(rule -> new CovenantWords.Cited(rule.article(), sentences.of(rule)))
                .toList();
    }
}
