package nl.perspectief.covenant.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.analysis.Finding.Kind;
import nl.perspectief.covenant.analysis.space.Landscape;
import nl.perspectief.covenant.analysis.space.Way;
import nl.perspectief.covenant.language.Sentences;
import nl.perspectief.covenant.vocabulary.Condition;
import org.jspecify.annotations.Nullable;

/** Rules that do nothing, rules that could go, and rules that speak against each other. */
final class RuleFindings {
    private static final Way WHATEVER = new Way(List.of(), List.of());

    private static final String UNMET = "wat het verbiedt, laat geen regel toe.";
    private static final String LIFTED = "elke regel die het raakt, eist zelf al wat het verbod opheft.";

    private final Landscape landscape;
    private final Covenant covenant;
    private final List<Rule> rules;
    private final Together together;

    RuleFindings(Landscape landscape) {
        this.landscape = landscape;
        this.covenant = landscape.covenant;
        this.rules = covenant.rules();
        this.together = new Together(landscape);
    }

    Stream<Finding> find() {
        return Stream.concat(
                IntStream.range(0, rules.size()).mapToObj(this::needless).filter(Objects::nonNull),
                together.contradictions().stream().map(this::contradiction));
    }

    private @Nullable Finding needless(int rule) {
        Rule it = rules.get(rule);
        boolean permit = it.effect() == Effect.PERMIT;
        if (!together.works(rule)) {
            return permit
                    ? about(
                            Kind.DEAD_PERMISSION,
                            it,
                            "Toestemming ‘" + it.id() + "’ laat nooit iets toe." + blockers(rule))
                    : about(
                            Kind.DEAD_PROHIBITION,
                            it,
                            "Verbod ‘" + it.id() + "’ houdt niets tegen: "
                                    + (together.spot(rule) < 0 ? UNMET : LIFTED));
        }
        return together.matters(rule) ? null : redundant(rule);
    }

    private Finding redundant(int rule) {
        Rule it = rules.get(rule);
        return new Finding(
                Kind.REDUNDANT_RULE,
                List.of(it.id()),
                "Regel ‘" + it.id() + "’ kan weg zonder dat één antwoord verandert: andere regels zeggen hetzelfde.",
                landscape.question(together.spot(rule)),
                WHATEVER);
    }

    private Finding about(Kind kind, Rule rule, String sentence) {
        return new Finding(kind, List.of(rule.id()), sentence, Witness.of(rule, covenant.vocabulary()), WHATEVER);
    }

    /** Which prohibitions stand in the way of a permission that never works. */
    private String blockers(int permission) {
        Set<String> names = new LinkedHashSet<>();
        together.prohibitionsBeside(permission)
                .forEach(rule -> names.add("‘" + rules.get(rule).id() + "’"));
        return names.isEmpty()
                ? ""
                : " In de weg " + (names.size() == 1 ? "staat " : "staan ")
                        + Sentences.enumerate(List.copyOf(names), "en") + ".";
    }

    private Finding contradiction(Together.Contradiction found) {
        Rule permission = rules.get(found.permission());
        Rule prohibition = rules.get(found.prohibition());
        return new Finding(
                Kind.CONTRADICTION,
                List.of(permission.id(), prohibition.id()),
                "Regel ‘" + permission.id() + "’ laat toe wat regel ‘" + prohibition.id()
                        + "’ verbiedt; daar wint het verbod.",
                landscape.question(found.spot()),
                both(permission, prohibition));
    }

    /** The facts with which both work. */
    private Way both(Rule permission, Rule prohibition) {
        List<String> holds =
                ordered(id -> permission.all().contains(id) || prohibition.all().contains(id));
        return new Way(holds, ordered(id -> prohibition.unless().contains(id) && !holds.contains(id)));
    }

    private List<String> ordered(java.util.function.Predicate<String> chosen) {
        return covenant.conditions().stream().map(Condition::id).filter(chosen).toList();
    }
}
