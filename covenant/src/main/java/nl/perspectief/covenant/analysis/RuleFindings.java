package nl.perspectief.covenant.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.perspectief.covenant.Condition;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Specification;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.analysis.Finding.Kind;
import nl.perspectief.covenant.analysis.Landscape.Spot;

/** Rules that do nothing, rules that could go, and rules that speak against each other. */
final class RuleFindings {
    private static final Way WHATEVER = new Way(List.of(), List.of());

    private static final String UNMET = "wat het verbiedt, laat geen regel toe.";
    private static final String LIFTED = "elke regel die het raakt, eist zelf al wat het verbod opheft.";

    private final Landscape landscape;
    private final Covenant covenant;
    private final List<Rule> rules;
    private final List<Spot> spots;

    RuleFindings(Landscape landscape) {
        this.landscape = landscape;
        this.covenant = landscape.covenant;
        this.rules = covenant.rules();
        this.spots = landscape.spots();
    }

    Stream<Finding> find() {
        return Stream.concat(
                IntStream.range(0, rules.size()).mapToObj(this::needless).filter(Objects::nonNull), contradictions());
    }

    private @org.jspecify.annotations.Nullable Finding needless(int rule) {
        Rule it = rules.get(rule);
        boolean permit = it.effect() == Effect.PERMIT;
        if (permit && spotsOf(rule).allMatch(spot -> alone(rule, spot).never())) {
            return about(
                    Kind.DEAD_PERMISSION, it, "Toestemming ‘" + it.id() + "’ laat nooit iets toe." + blockers(rule));
        }
        if (!permit && spotsOf(rule).noneMatch(spot -> stopsSomething(rule, spot))) {
            boolean met = spotsOf(rule).findAny().isPresent();
            return about(
                    Kind.DEAD_PROHIBITION, it, "Verbod ‘" + it.id() + "’ houdt niets tegen: " + (met ? LIFTED : UNMET));
        }
        if (new Landscape(landscape.universe, without(it)).root() == landscape.root()) {
            return redundant(rule);
        }
        return null;
    }

    private Finding redundant(int rule) {
        Rule it = rules.get(rule);
        Spot spot = spotsOf(rule).findFirst().orElseThrow();
        return new Finding(
                Kind.REDUNDANT_RULE,
                List.of(it.id()),
                "Regel ‘" + it.id() + "’ kan weg zonder dat één antwoord verandert: andere regels zeggen hetzelfde.",
                landscape.question(spot),
                WHATEVER);
    }

    private Finding about(Kind kind, Rule rule, String sentence) {
        return new Finding(kind, List.of(rule.id()), sentence, Witness.of(rule, covenant.vocabulary()), WHATEVER);
    }

    private Terms alone(int permission, Spot spot) {
        return landscape.meanings.alone(permission, spot.rules());
    }

    private Stream<Spot> spotsOf(int rule) {
        return spots.stream().filter(spot -> spot.rules().has(rule));
    }

    /** Which prohibitions stand in the way of a permission that never works. */
    private String blockers(int permission) {
        Set<String> names = new LinkedHashSet<>();
        spotsOf(permission)
                .forEach(spot -> those(spot, Effect.FORBID).forEach(rule -> names.add("‘" + rule.id() + "’")));
        return names.isEmpty()
                ? ""
                : " In de weg " + (names.size() == 1 ? "staat " : "staan ")
                        + nl.perspectief.covenant.language.Sentences.enumerate(List.copyOf(names), "en") + ".";
    }

    private Stream<Rule> those(Spot spot, Effect effect) {
        return spot.rules().stream()
                .filter(i -> i < rules.size() && rules.get(i).effect() == effect)
                .mapToObj(rules::get);
    }

    /** Whether some permission can hold there while the prohibition works or may work. */
    private boolean stopsSomething(int prohibition, Spot spot) {
        return those(spot, Effect.PERMIT)
                .anyMatch(permission -> Specification.works(
                                rules.get(prohibition),
                                id -> permission.all().contains(id) ? Truth.TRUE : Truth.UNKNOWN)
                        != Truth.FALSE);
    }

    private Covenant without(Rule rule) {
        return new Covenant(
                covenant.id(),
                covenant.version(),
                covenant.title(),
                covenant.regime(),
                covenant.validFrom(),
                covenant.vocabulary(),
                rules.stream().filter(other -> other != rule).toList(),
                covenant.articles(),
                covenant.hash());
    }

    private Stream<Finding> contradictions() {
        Set<List<String>> seen = new HashSet<>();
        List<Finding> found = new ArrayList<>();
        for (Spot spot : spots) {
            those(spot, Effect.PERMIT)
                    .forEach(permission -> those(spot, Effect.FORBID).forEach(prohibition -> {
                        Way both = together(permission, prohibition);
                        boolean possible = Specification.works(prohibition, both.facts()) == Truth.TRUE;
                        if (possible && seen.add(List.of(permission.id(), prohibition.id()))) {
                            found.add(new Finding(
                                    Kind.CONTRADICTION,
                                    List.of(permission.id(), prohibition.id()),
                                    "Regel ‘" + permission.id() + "’ laat toe wat regel ‘" + prohibition.id()
                                            + "’ verbiedt; daar wint het verbod.",
                                    landscape.question(spot),
                                    both));
                        }
                    }));
        }
        return found.stream();
    }

    /** The facts with which both work, if any do. */
    private Way together(Rule permission, Rule prohibition) {
        List<String> holds =
                ordered(id -> permission.all().contains(id) || prohibition.all().contains(id));
        return new Way(holds, ordered(id -> prohibition.unless().contains(id) && !holds.contains(id)));
    }

    private List<String> ordered(java.util.function.Predicate<String> chosen) {
        return covenant.conditions().stream().map(Condition::id).filter(chosen).toList();
    }
}
