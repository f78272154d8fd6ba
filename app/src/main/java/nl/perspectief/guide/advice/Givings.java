package nl.perspectief.guide.advice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.analysis.Reach;
import nl.perspectief.covenant.analysis.space.Cells;
import nl.perspectief.covenant.analysis.space.Way;
import nl.perspectief.covenant.engine.CompiledCovenant;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Named;
import nl.perspectief.covenant.vocabulary.Source;
import nl.perspectief.covenant.vocabulary.Vocabulary;

/**
 * Makes of what a giver may ever give the part that a step is about, with what goes on the same conditions together. Exact: it
 * comes from the analysis of all questions, so that a prohibition has been taken off already.
 */
record Givings(Covenant covenant, StepScope scope, CompiledCovenant.Registered registered) {
    /** On what something is given, whatever it is and to whom. */
    private record Terms(List<String> roles, Extent form, List<String> holds, List<String> fails, Set<String> waits) {}

    List<Giving> of(String giver, List<Reach.Row> rows) {
        Map<Terms, Map<String, Set<String>>> categories = new LinkedHashMap<>();
        for (Reach.Row row : rows) {
            if (speaks(row.cells())) {
                add(giver, row, categories);
            }
        }
        return categories.entrySet().stream()
                .flatMap(one -> alike(one.getValue()).entrySet().stream()
                        .map(alike -> giving(giver, one.getKey(), alike.getValue(), alike.getKey())))
                .toList();
    }

    private void add(String giver, Reach.Row row, Map<Terms, Map<String, Set<String>>> categories) {
        for (String receiver : receivers(giver, row.cells())) {
            for (String category : row.cells().of(Dimension.CATEGORY)) {
                if (scope.about(words().meanings(category))) {
                    categories
                            .computeIfAbsent(terms(giver, receiver, category, row), _ -> new LinkedHashMap<>())
                            .computeIfAbsent(receiver, _ -> new LinkedHashSet<>())
                            .add(category);
                }
            }
        }
    }

    /** Receivers of the same categories are told together. */
    private static Map<Set<String>, List<String>> alike(Map<String, Set<String>> byReceiver) {
        Map<Set<String>, List<String>> alike = new LinkedHashMap<>();
        byReceiver.forEach((receiver, categories) ->
                alike.computeIfAbsent(categories, _ -> new ArrayList<>()).add(receiver));
        return alike;
    }

    private Giving giving(String giver, Terms terms, List<String> receivers, Collection<String> categories) {
        List<String> ordered = inOrder(Dimension.CATEGORY, categories);
        return new Giving(
                ordered,
                inOrder(Dimension.RECEIVER, receivers),
                terms.roles(),
                terms.form(),
                conditions(terms.holds().stream().filter(id -> !registry(id)).toList()),
                conditions(terms.fails()),
                conditions(terms.waits()),
                rules(giver, receivers, terms.roles(), ordered, terms.holds()));
    }

    private Terms terms(String giver, String receiver, String category, Reach.Row row) {
        Way way = row.ways().stream()
                .min(Comparator.comparing((Way one) -> danger(one))
                        .thenComparing(one -> one.holds().size() + one.fails().size()))
                .orElseThrow();
        Facts known = registered.of(giver, receiver, category);
        return new Terms(
                roles(row.cells()),
                row.cells().most(),
                way.holds(),
                way.fails(),
                way.holds().stream()
                        .filter(id -> registry(id) && known.of(id) != Truth.TRUE)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** A way that asks for danger is told only when there is no other. */
    private boolean danger(Way way) {
        return way.holds().stream()
                .flatMap(id -> words().condition(id).stream())
                .anyMatch(condition -> condition.fact() == Fact.DANGER);
    }

    private List<String> receivers(String giver, Cells cells) {
        Set<String> wanted = scope.receivers().stream()
                .flatMap(kind -> words().partners(kind).stream())
                .map(Named::id)
                .collect(Collectors.toSet());
        return cells.of(Dimension.RECEIVER).stream()
                .filter(id -> !id.equals(giver) && (scope.receivers().isEmpty() || wanted.contains(id)))
                .toList();
    }

    private boolean speaks(Cells cells) {
        return anyOf(cells.of(Dimension.PHASE), scope.phases().stream().flatMap(one -> words().phases(one).stream()))
                && anyOf(
                        cells.of(Dimension.PURPOSE),
                        scope.purposes().stream().flatMap(one -> words().purposes(one).stream()));
    }

    private static boolean anyOf(List<String> ids, Stream<? extends Named> words) {
        return words.map(Named::id).anyMatch(ids::contains);
    }

    private List<String> roles(Cells cells) {
        List<String> roles = cells.of(Dimension.ROLE);
        return roles.size() == words().ids(Dimension.ROLE).size() ? List.of() : roles;
    }

    /** The permissions that speak of it, and ask no more than its way does. */
    private List<Rule> rules(
            String giver, List<String> receivers, List<String> roles, List<String> categories, List<String> holds) {
        return covenant.rules().stream()
                .filter(rule -> rule.effect() == Effect.PERMIT && holds.containsAll(rule.all()))
                .filter(rule -> rule.scope(Dimension.GIVER).holds(giver))
                .filter(rule -> holdsAny(rule, Dimension.RECEIVER, receivers))
                .filter(rule -> roles.isEmpty() || holdsAny(rule, Dimension.ROLE, roles))
                .filter(rule -> holdsAny(rule, Dimension.CATEGORY, categories))
                .filter(rule -> meant(
                        rule, Dimension.PHASE, scope.phases().stream().flatMap(one -> words().phases(one).stream())))
                .filter(rule -> meant(
                        rule,
                        Dimension.PURPOSE,
                        scope.purposes().stream().flatMap(one -> words().purposes(one).stream())))
                .toList();
    }

    private static boolean holdsAny(Rule rule, Dimension dimension, Collection<String> ids) {
        return ids.stream().anyMatch(rule.scope(dimension)::holds);
    }

    private static boolean meant(Rule rule, Dimension dimension, Stream<? extends Named> words) {
        return words.map(Named::id).anyMatch(rule.scope(dimension)::holds);
    }

    private boolean registry(String id) {
        return words().condition(id)
                .filter(one -> one.source() == Source.REGISTER)
                .isPresent();
    }

    private List<Condition> conditions(Collection<String> ids) {
        return covenant.conditions().stream()
                .filter(condition -> ids.contains(condition.id()))
                .toList();
    }

    private List<String> inOrder(Dimension dimension, Collection<String> ids) {
        return words().ids(dimension).stream().filter(ids::contains).toList();
    }

    private Vocabulary words() {
        return covenant.vocabulary();
    }
}
