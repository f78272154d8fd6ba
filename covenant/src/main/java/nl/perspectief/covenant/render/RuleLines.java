package nl.perspectief.covenant.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Obligation;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Scope;
import nl.perspectief.covenant.language.Sentences;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Ground;
import nl.perspectief.covenant.vocabulary.Vocabulary;

/** A rule in Dutch, line by line, for who reads it on a screen: the same as {@link Sentences}, which takes one breath for all of it. */
public final class RuleLines {
    private final Vocabulary words;
    private final Sentences sentences;

    public RuleLines(Vocabulary words) {
        this.words = words;
        this.sentences = new Sentences(words);
    }

    /**
     * @param head what is said of
     * @param said one or more names or short sentences
     */
    public record Line(String head, List<String> said) {
        public Line {
            said = List.copyOf(said);
        }
    }

    /** All that the rule says, in the order in which people ask it: who, to whom, what, what for, when, on which terms. */
    public List<Line> of(Rule rule) {
        List<Line> lines = new ArrayList<>();
        boolean permit = rule.effect() == Effect.PERMIT;
        lines.add(new Line("Regel", List.of(permit ? "dit mag" : "dit mag niet")));
        lines.add(new Line("Gever", named(rule.scope(Dimension.GIVER), Dimension.GIVER, "elke partner")));
        lines.add(new Line("Ontvanger", named(rule.scope(Dimension.RECEIVER), Dimension.RECEIVER, "elke partner")));
        add(lines, "In de rol van", named(rule.scope(Dimension.ROLE), Dimension.ROLE, ""));
        lines.add(
                new Line("Wat", named(rule.scope(Dimension.CATEGORY), Dimension.CATEGORY, "gegevens van elke soort")));
        add(lines, "Hoeveel", List.of(permit ? Sentences.of(rule.form()) : forbidden(rule.form())));
        lines.add(new Line("Waarvoor", named(rule.scope(Dimension.PURPOSE), Dimension.PURPOSE, "welk doel ook")));
        lines.add(new Line("In de fase", named(rule.scope(Dimension.PHASE), Dimension.PHASE, "elke fase")));
        add(lines, permit ? "Mits" : "Als", conditions(rule.all()));
        add(lines, "Tenzij", conditions(rule.unless()));
        if (permit) {
            lines.add(new Line("Daarna", afterwards(rule)));
        }
        add(lines, "Grond", rule.grounds().stream().map(this::ground).toList());
        return lines;
    }

    private static void add(List<Line> lines, String head, List<String> said) {
        List<String> some = said.stream().filter(one -> !one.isEmpty()).toList();
        if (!some.isEmpty()) {
            lines.add(new Line(head, some));
        }
    }

    /** In the order of the vocabulary; phases are a row. */
    private List<String> named(Scope scope, Dimension dimension, String all) {
        return scope.all()
                ? List.of(all)
                : words.ids(dimension).stream()
                        .filter(scope.written()::contains)
                        .map(id -> words.name(dimension, id))
                        .toList();
    }

    private static String forbidden(Extent form) {
        return switch (form) {
            case HIT -> "";
            case SUMMARY -> "een samenvatting of meer";
            case FULL -> "volledig";
        };
    }

    private List<String> conditions(List<String> ids) {
        return ids.stream().map(sentences::condition).toList();
    }

    private static List<String> afterwards(Rule rule) {
        List<String> said = new ArrayList<>(List.of(Sentences.onward(rule.onward())));
        if (rule.keep() != null) {
            said.add("Lezen kan hooguit " + Sentences.term(rule.keep()) + ".");
        }
        Stream.of(Obligation.values())
                .filter(rule.obligations()::contains)
                .map(Sentences::of)
                .forEach(said::add);
        return said;
    }

    private String ground(String id) {
        return words.ground(id).map(Ground::name).orElse(id);
    }
}
