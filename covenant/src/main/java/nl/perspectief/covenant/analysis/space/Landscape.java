package nl.perspectief.covenant.analysis.space;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.analysis.diagram.CellSamples;
import nl.perspectief.covenant.analysis.diagram.Occurrences;
import nl.perspectief.covenant.analysis.diagram.StagedBuild;
import nl.perspectief.covenant.analysis.diagram.Terms;

/** With which facts one covenant permits, in every cell; and which rules speak together. */
public final class Landscape {
    public final Universe universe;
    public final Covenant covenant;
    public final CellLogics meanings;
    private final List<Rule> rules;
    private final CellSamples spots = new CellSamples();
    private final int root;

    public Landscape(Universe universe, Covenant covenant) {
        this.universe = universe;
        this.covenant = covenant;
        this.rules = covenant.rules();
        this.meanings = new CellLogics(rules, universe);
        this.root = StagedBuild.root(universe.diagrams, occurrences(), this::ways);
    }

    public static Landscape of(Covenant covenant) {
        return new Landscape(new Universe(List.of(covenant)), covenant);
    }

    /** Every rule, and after the last that the receiver has no access of its own. */
    private Occurrences occurrences() {
        int size = rules.size() + 1;
        long[] permissions =
                Occurrences.bits(size, IntStream.range(0, rules.size()).filter(i -> permits(rules.get(i))));
        return new Occurrences(
                size,
                RuleOccurrences.of(size, universe.axes, this::says),
                Occurrences.bits(size, IntStream.range(0, size)),
                new long[][] {permissions},
                Stream.generate(List::<Occurrences.Twin>of).limit(Axes.COUNT).toList());
    }

    private static boolean permits(Rule rule) {
        return rule.effect() == Effect.PERMIT;
    }

    private boolean says(int thing, int axis, String word) {
        return thing < rules.size()
                ? RuleOccurrences.mentions(rules.get(thing), axis, word)
                : RuleOccurrences.withoutAccess(covenant, axis, word);
    }

    private int ways(int[] those, int count, int[] place) {
        spots.add(those, count, universe.axes.number(place));
        return meanings.ways(those, count);
    }

    /** The diagram that has for each cell the number of the facts with which it is permitted. */
    public int root() {
        return root;
    }

    public CellSamples spots() {
        return spots;
    }

    public Question question(int spot) {
        return universe.axes.question(universe.axes.place(spots.place(spot)));
    }

    /** With which facts a question is permitted; a word that it does not know is never. */
    public Terms ways(Question question) {
        return universe.formulas.terms(universe.diagrams.at(root, universe.axes.place(question)));
    }

    /** What it says about one question, limits included. */
    public CellLogic at(Question question) {
        int[] those = IntStream.rangeClosed(0, rules.size())
                .filter(thing -> thing < rules.size()
                        ? rules.get(thing).speaksOf(question)
                        : RuleOccurrences.withoutAccess(
                                covenant,
                                Axes.of(nl.perspectief.covenant.vocabulary.Dimension.RECEIVER),
                                question.receiver()))
                .toArray();
        return meanings.written(meanings.of(those, those.length));
    }
}
