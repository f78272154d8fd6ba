package nl.perspectief.covenant.analysis;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.perspectief.covenant.Category;
import nl.perspectief.covenant.Condition;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Dimension;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Sensitivity;
import nl.perspectief.covenant.Vocabulary;
import nl.perspectief.covenant.analysis.Finding.Kind;

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
        return words.partners().stream()
                .filter(partner -> only(landscape.root(), Dimension.RECEIVER, partner.id()) == Diagrams.NOTHING)
                .map(partner -> new Finding(
                        Kind.RECEIVER_WITHOUT_FLOW,
                        List.of(partner.id()),
                        "Partner ‘" + partner.name() + "’ kan nooit iets ontvangen.",
                        Witness.of(Dimension.RECEIVER, partner.id(), words),
                        WHATEVER));
    }

    private int only(int root, Dimension dimension, String word) {
        BitSet chosen = new BitSet();
        chosen.set(universe.axes.words(dimension.ordinal()).indexOf(word));
        return universe.diagrams.only(root, dimension.ordinal(), chosen);
    }

    private Stream<Finding> purposes() {
        int grounded = new Landscape(universe, grounded()).root();
        return words.askable(Dimension.PURPOSE).stream()
                .map(purpose -> purpose(purpose, grounded))
                .flatMap(Optional::stream);
    }

    private Optional<Finding> purpose(String purpose, int grounded) {
        String name = "‘" + words.name(Dimension.PURPOSE, purpose) + "’";
        int used = only(landscape.root(), Dimension.PURPOSE, purpose);
        if (used == Diagrams.NOTHING) {
            return Optional.of(new Finding(
                    Kind.UNUSED_PURPOSE,
                    List.of(purpose),
                    "Voor het doel " + name + " laat geen enkele regel iets toe.",
                    Witness.of(Dimension.PURPOSE, purpose, words),
                    WHATEVER));
        }
        if (only(grounded, Dimension.PURPOSE, purpose) != Diagrams.NOTHING) {
            return Optional.empty();
        }
        Question question = cells(used).getFirst().example();
        return Optional.of(new Finding(
                Kind.PURPOSE_WITHOUT_GROUND,
                List.of(purpose),
                "Voor het doel " + name + " noemt geen enkele regel die iets toelaat een grondslag.",
                question,
                ways(question).getFirst()));
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
        List<String> categories = universe.axes.words(Dimension.CATEGORY.ordinal());
        for (int i = 0; i < categories.size(); i++) {
            chosen.set(i, sensitivity(categories.get(i)) != Sensitivity.ORDINARY);
        }
        int open = where(terms -> terms.terms().stream().anyMatch(term -> term.count() == 0));
        return cells(universe.diagrams.only(open, Dimension.CATEGORY.ordinal(), chosen)).stream()
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
        return covenant.conditions().stream()
                .filter(condition -> Objects.nonNull(condition.remedy()))
                .flatMap(this::withdrawn);
    }

    private Stream<Finding> withdrawn(Condition condition) {
        return cells(where(terms ->
                        universe.literals.withdrawn(condition.id(), terms).isPresent()))
                .stream()
                .map(cells -> {
                    Question question = cells.example();
                    Way way = universe.literals
                            .withdrawn(condition.id(), landscape.at(question).ways())
                            .orElseThrow();
                    return new Finding(
                            Kind.MORE_GIVES_LESS,
                            List.of(condition.id()),
                            phrases.receiving(cells, "") + ", maar niet meer zodra "
                                    + phrases.conditions(List.of(condition.id()), "en") + ".",
                            question,
                            way);
                });
    }

    private int where(Predicate<Terms> holds) {
        return universe.diagrams.map(
                landscape.root(),
                meaning -> holds.test(universe.meaning(meaning).ways()) ? 1 : Diagrams.NOTHING);
    }

    private List<Cells> cells(int root) {
        return Boxes.of(universe.diagrams, root).stream()
                .map(box -> universe.axes.cells(box.sides()))
                .toList();
    }

    private List<Way> ways(Question question) {
        return universe.literals.ways(landscape.at(question).ways());
    }
}
