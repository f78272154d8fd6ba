package nl.perspectief.covenant.analysis;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.analysis.Finding.Kind;
import nl.perspectief.covenant.analysis.diagram.Diagrams;
import nl.perspectief.covenant.analysis.diagram.Formulas;
import nl.perspectief.covenant.analysis.space.Axes;
import nl.perspectief.covenant.analysis.space.Boxes;
import nl.perspectief.covenant.analysis.space.Cells;
import nl.perspectief.covenant.analysis.space.Landscape;
import nl.perspectief.covenant.analysis.space.Phrases;
import nl.perspectief.covenant.analysis.space.Universe;
import nl.perspectief.covenant.analysis.space.Way;
import nl.perspectief.covenant.vocabulary.Category;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Sensitivity;
import nl.perspectief.covenant.vocabulary.Vocabulary;

/** What the rules together give too easily, not at all, or for no lawful reason. */
final class FlowFindings {
    private static final Way WHATEVER = new Way(List.of(), List.of());

    private final Landscape landscape;
    private final Universe universe;
    private final Covenant covenant;
    private final Vocabulary words;
    private final Phrases phrases;

    FlowFindings(Landscape landscape) {
        this.landscape = landscape;
        this.universe = landscape.universe;
        this.covenant = landscape.covenant;
        this.words = covenant.vocabulary();
        this.phrases = new Phrases(words);
    }

    Stream<Finding> find() {
        return Stream.of(receivers(), purposes(), sensitive(), withdrawn()).flatMap(found -> found);
    }

    private Stream<Finding> receivers() {
        Set<String> receiving = used(landscape.root(), Dimension.RECEIVER);
        return words.partners().stream()
                .filter(partner -> !receiving.contains(partner.id()))
                .map(partner -> new Finding(
                        Kind.RECEIVER_WITHOUT_FLOW,
                        List.of(partner.id()),
                        "Partner ‘" + partner.name() + "’ kan nooit iets ontvangen.",
                        Witness.of(Dimension.RECEIVER, partner.id(), words),
                        WHATEVER));
    }

    /** The words with which something is permitted somewhere. */
    private Set<String> used(int root, Dimension dimension) {
        List<String> axis = universe.axes.words(Axes.of(dimension));
        return universe.diagrams.words(root, Axes.of(dimension)).stream()
                .mapToObj(axis::get)
                .collect(Collectors.toSet());
    }

    private Stream<Finding> purposes() {
        Set<String> used = used(landscape.root(), Dimension.PURPOSE);
        Set<String> grounded =
                groundless() ? used(new Landscape(universe, grounded()).root(), Dimension.PURPOSE) : used;
        return words.askable(Dimension.PURPOSE).stream()
                .filter(purpose -> !grounded.contains(purpose))
                .map(purpose -> used.contains(purpose) ? ungrounded(purpose) : unused(purpose));
    }

    private boolean groundless() {
        return covenant.rules().stream()
                .anyMatch(
                        rule -> rule.effect() == Effect.PERMIT && rule.grounds().isEmpty());
    }

    private Finding unused(String purpose) {
        return new Finding(
                Kind.UNUSED_PURPOSE,
                List.of(purpose),
                "Voor het doel " + name(purpose) + " laat geen enkele regel iets toe.",
                Witness.of(Dimension.PURPOSE, purpose, words),
                WHATEVER);
    }

    private Finding ungrounded(String purpose) {
        BitSet chosen = new BitSet();
        chosen.set(universe.axes.words(Axes.of(Dimension.PURPOSE)).indexOf(purpose));
        Question question = cells(universe.diagrams.only(landscape.root(), Axes.of(Dimension.PURPOSE), chosen))
                .getFirst()
                .example();
        return new Finding(
                Kind.PURPOSE_WITHOUT_GROUND,
                List.of(purpose),
                "Voor het doel " + name(purpose) + " noemt geen enkele regel die iets toelaat een grondslag.",
                question,
                universe.literals.ways(landscape.ways(question)).getFirst());
    }

    private String name(String purpose) {
        return "‘" + words.name(Dimension.PURPOSE, purpose) + "’";
    }

    /** The covenant without the permissions that rest on nothing. */
    private Covenant grounded() {
        return new Covenant(
                covenant.id(),
                covenant.version(),
                covenant.title(),
                covenant.regime(),
                covenant.validFrom(),
                words,
                covenant.rules().stream()
                        .filter(rule -> rule.effect() == Effect.FORBID
                                || !rule.grounds().isEmpty())
                        .toList(),
                covenant.articles(),
                covenant.hash());
    }

    private Stream<Finding> sensitive() {
        BitSet chosen = new BitSet();
        List<String> categories = universe.axes.words(Axes.of(Dimension.CATEGORY));
        for (int i = 0; i < categories.size(); i++) {
            chosen.set(i, sensitivity(categories.get(i)) != Sensitivity.ORDINARY);
        }
        int kept = universe.diagrams.only(landscape.root(), Axes.of(Dimension.CATEGORY), chosen);
        int open = universe.diagrams.map(kept, ways -> ways == Formulas.ALWAYS ? 1 : Diagrams.NOTHING);
        return cells(open).stream()
                .map(cells -> new Finding(
                        Kind.SENSITIVE_WITHOUT_CONDITION,
                        cells.of(Dimension.CATEGORY),
                        phrases.receiving(cells, "")
                                + ", zonder enige voorwaarde, terwijl de wet zulke gegevens extra beschermt.",
                        cells.example(),
                        WHATEVER));
    }

    private Sensitivity sensitivity(String category) {
        return words.category(category).map(Category::sensitivity).orElse(Sensitivity.SECRET);
    }

    private Stream<Finding> withdrawn() {
        Map<String, BitSet> withdrawing = new HashMap<>();
        for (int i = 0; i < universe.formulas.size(); i++) {
            int ways = i;
            universe.literals
                    .withdrawing(universe.formulas.terms(i))
                    .forEach(id ->
                            withdrawing.computeIfAbsent(id, _ -> new BitSet()).set(ways));
        }
        return covenant.conditions().stream()
                .filter(condition -> Objects.nonNull(condition.remedy()))
                .flatMap(condition -> withdrawn(condition, withdrawing.getOrDefault(condition.id(), new BitSet())));
    }

    private Stream<Finding> withdrawn(Condition condition, BitSet chosen) {
        int root = chosen.isEmpty()
                ? Diagrams.NOTHING
                : universe.diagrams.map(landscape.root(), ways -> chosen.get(ways) ? 1 : Diagrams.NOTHING);
        return cells(root).stream().map(cells -> withdrawn(condition, cells));
    }

    private Finding withdrawn(Condition condition, Cells cells) {
        Question question = cells.example();
        return new Finding(
                Kind.MORE_GIVES_LESS,
                List.of(condition.id()),
                phrases.receiving(cells, "") + ", maar niet meer zodra "
                        + phrases.conditions(List.of(condition.id()), "en") + ".",
                question,
                universe.literals
                        .withdrawn(condition.id(), landscape.ways(question))
                        .orElseThrow());
    }

    private List<Cells> cells(int root) {
        return Boxes.of(universe, root, (cells, _) -> cells);
    }
}
