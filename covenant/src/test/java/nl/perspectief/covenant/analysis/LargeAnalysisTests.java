package nl.perspectief.covenant.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.GeneratedCovenants;
import nl.perspectief.covenant.Mutants;
import nl.perspectief.covenant.Outcome;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Specification;
import nl.perspectief.covenant.analysis.Finding.Kind;
import nl.perspectief.covenant.analysis.space.Landscape;
import nl.perspectief.covenant.analysis.space.Universe;
import nl.perspectief.covenant.analysis.space.Way;
import nl.perspectief.covenant.vocabulary.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Covenants whose space is too large to walk, against the specification in cells that are drawn. */
class LargeAnalysisTests {
    private static final int DRAWN = 300;

    private final Random random = new Random(5);

    @ParameterizedTest
    @CsvSource({"20, 600", "70, 40"})
    void the_rows_and_the_difference_say_what_the_specification_says(int partners, int rules) {
        Covenant before = GeneratedCovenants.large(partners, rules, 11);
        Covenant after = edited(before);
        List<Reach.Row> rows = Reach.of(before).all();
        Difference difference = Difference.between(before, after);
        Universe universe = new Universe(List.of(before, after));
        Landscape old = new Landscape(universe, before);
        Landscape fresh = new Landscape(universe, after);
        for (int i = 0; i < DRAWN; i++) {
            Question question = spokenOf((i % 2 == 0 ? before : after).rules(), before);
            List<Reach.Row> here =
                    rows.stream().filter(row -> row.cells().hold(question)).toList();
            assertThat(here).hasSizeLessThan(2);
            assertThat(difference.apply(question, old.at(question))).isEqualTo(fresh.at(question));
            check(before, question, here.isEmpty() ? List.of() : here.getFirst().ways());
        }
    }

    private void check(Covenant covenant, Question question, List<Way> ways) {
        List<Rule> speaking = covenant.rules().stream()
                .filter(rule -> rule.speaksOf(question))
                .toList();
        GeneratedCovenants.states(GeneratedCovenants.asked(speaking), random)
                .forEach(facts -> assertThat(ways.stream().anyMatch(way -> way.open(facts)))
                        .isEqualTo(
                                Specification.decide(covenant, question, facts).permitted()));
    }

    /** A few rules with a slip of the pen, and a few gone. */
    private Covenant edited(Covenant covenant) {
        List<Rule> rules = new ArrayList<>(covenant.rules());
        for (int i = 0; i < 5; i++) {
            int at = random.nextInt(rules.size());
            List<Mutants.Mutant> mutants = new Mutants(covenant.vocabulary()).of(rules.get(at));
            rules.set(at, mutants.get(random.nextInt(mutants.size())).after());
            rules.remove(random.nextInt(rules.size()));
        }
        return Mutants.with(covenant, rules);
    }

    private Question spokenOf(List<Rule> rules, Covenant covenant) {
        Rule rule = rules.get(random.nextInt(rules.size()));
        List<String> words = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            List<String> here = covenant.vocabulary().askable(dimension).stream()
                    .filter(rule.scope(dimension)::holds)
                    .toList();
            words.add(here.get(random.nextInt(here.size())));
        }
        return new Question(
                words.get(0),
                words.get(1),
                words.get(2),
                words.get(3),
                words.get(4),
                words.get(5),
                Extent.values()[random.nextInt(3)]);
    }

    @Test
    void a_rule_of_a_large_covenant_that_is_called_redundant_can_go() {
        Covenant covenant = GeneratedCovenants.large(20, 600, 11);
        List<Finding> redundant = Findings.of(covenant).stream()
                .filter(finding -> finding.kind() == Kind.REDUNDANT_RULE)
                .toList();
        for (Finding finding : redundant) {
            Covenant without = Mutants.with(
                    covenant,
                    covenant.rules().stream()
                            .filter(rule -> !rule.id().equals(finding.about().getFirst()))
                            .toList());
            assertThat(Difference.between(covenant, without).none()).isTrue();
            assertThat(Outcome.of(without, finding.question(), finding.facts().facts()))
                    .isEqualTo(Outcome.of(
                            covenant, finding.question(), finding.facts().facts()));
        }
    }
}
