package nl.perspectief.covenant.analysis.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Obligation;
import nl.perspectief.covenant.Onward;
import nl.perspectief.covenant.analysis.diagram.Diagrams;
import nl.perspectief.covenant.analysis.diagram.Formulas;
import org.jspecify.annotations.Nullable;

/** What one or two versions share: axes, conditions, diagrams, formulas, and all limits that any permission sets. */
public final class Universe {
    private static final List<Limit> DUTIES = List.of(
            new Limit.Duty(Obligation.INFORM),
            new Limit.Duty(Obligation.FOUR_EYES),
            new Limit.Duty(Obligation.EXPIRE),
            new Limit.Duty(Obligation.HAND_OVER));

    public final Axes axes;
    public final Literals literals;
    public final Diagrams diagrams;
    public final Formulas formulas;
    /** Passing on, from strict to free; terms; duties. */
    public final List<Limit> limits;

    private final List<@Nullable List<Way>> ways = new ArrayList<>();

    public Universe(List<Covenant> covenants) {
        this.axes = new Axes(covenants);
        this.literals = new Literals(covenants);
        this.diagrams = new Diagrams(axes.sizes());
        this.formulas = new Formulas(literals.holding(List.of()));
        Stream<Limit> onward = Stream.of(new Limit.PassOn(Onward.NO), new Limit.PassOn(Onward.WITH_CONSENT));
        Stream<Limit> terms = covenants.stream()
                .flatMap(covenant -> covenant.rules().stream())
                .map(nl.perspectief.covenant.Rule::keep)
                .filter(Objects::nonNull)
                .distinct()
                .map(Limit.Read::new);
        this.limits =
                Stream.of(onward, terms, DUTIES.stream()).flatMap(some -> some).toList();
    }

    /** A function of facts in words; made once. */
    public List<Way> ways(int formula) {
        while (ways.size() <= formula) {
            ways.add(null);
        }
        List<Way> known = ways.get(formula);
        if (known == null) {
            known = literals.ways(formulas.terms(formula));
            ways.set(formula, known);
        }
        return known;
    }

    int firstDuty() {
        return limits.size() - DUTIES.size();
    }
}
