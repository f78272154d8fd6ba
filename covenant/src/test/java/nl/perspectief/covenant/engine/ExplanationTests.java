package nl.perspectief.covenant.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Examples;
import nl.perspectief.covenant.Explanation;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.vocabulary.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTests {
    private static final int TRIES = 60;

    static List<String> examples() {
        return Examples.names();
    }

    /** In every kind of cell: a proposed set suffices, none of its parts does, and none is forgotten. */
    @ParameterizedTest
    @MethodSource("examples")
    void the_ways_are_exactly_the_smallest_sets_that_make_it_lawful(String example) {
        CompiledCovenant covenant = CompiledCovenant.of(Examples.read(example));
        Random random = new Random(7);
        Set<List<String>> seen = new HashSet<>();
        for (int row = 0; row < covenant.rows(); row++) {
            for (int column = 0; column < covenant.columns(); column++) {
                Question question = covenant.question(row, column);
                if (seen.add(covenant.speaking(question).stream().map(Rule::id).toList())) {
                    for (int i = 0; i < TRIES; i++) {
                        check(covenant, question, random(covenant.covenant(), random));
                    }
                }
            }
        }
    }

    private static void check(CompiledCovenant covenant, Question question, Map<String, Truth> facts) {
        Explanation explanation = covenant.explain(question, facts(facts));
        for (Explanation.Way way : explanation.ways()) {
            assertThat(permits(covenant, question, facts, way.missing())).isTrue();
            for (String needed : way.missing()) {
                List<String> fewer =
                        way.missing().stream().filter(id -> !id.equals(needed)).toList();
                assertThat(permits(covenant, question, facts, fewer))
                        .as("%s without %s", way.missing(), needed)
                        .isFalse();
            }
        }
        if (explanation.ways().isEmpty() && !explanation.decision().permitted()) {
            assertThat(permits(covenant, question, facts, curable(covenant.covenant())))
                    .as("all remedies together for %s", question)
                    .isFalse();
        }
    }

    private static List<String> curable(Covenant covenant) {
        return covenant.conditions().stream()
                .filter(condition -> condition.remedy() != null)
                .map(Condition::id)
                .toList();
    }

    private static boolean permits(
            CompiledCovenant covenant, Question question, Map<String, Truth> facts, List<String> made) {
        return covenant.decide(
                        question,
                        id -> made.contains(id) ? Truth.TRUE : facts(facts).of(id))
                .permitted();
    }

    private static Facts facts(Map<String, Truth> known) {
        return id -> known.getOrDefault(id, Truth.UNKNOWN);
    }

    private static Map<String, Truth> random(Covenant covenant, Random random) {
        Map<String, Truth> facts = new HashMap<>();
        covenant.conditions().forEach(condition -> facts.put(condition.id(), Truth.values()[random.nextInt(3)]));
        return facts;
    }

    @Test
    void what_a_role_may_not_know_does_not_show_in_its_explanation() {
        CompiledCovenant covenant = CompiledCovenant.of(Examples.lichtendal());
        Question question =
                new Question("ggd", "maatschappelijkwerk", "casuspartner", "c10", "d3", "f3", Extent.SUMMARY);
        Facts held = id -> id.equals("genoemd-in-casus") ? Truth.FALSE : Truth.TRUE;
        Facts refuted = id ->
                id.equals("genoemd-in-casus") || id.equals("geheimhouding-uitzondering") ? Truth.FALSE : Truth.TRUE;
        assertThat(covenant.explain(question, held, "analist"))
                .isEqualTo(covenant.explain(question, refuted, "analist"));
        assertThat(covenant.explain(question, held, "casuspartner"))
                .isNotEqualTo(covenant.explain(question, refuted, "casuspartner"));
    }
}
