package nl.perspectief.covenant.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.GeneratedCovenants;
import nl.perspectief.covenant.Mutants;
import nl.perspectief.covenant.Onward;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Scope;
import nl.perspectief.covenant.Specification;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Dimension;
import org.junit.jupiter.api.Test;

/** A covenant of a region: 20 partners, hundreds of rules, and cells in which dozens speak. */
class ManyRulesTests {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Covenant covenant = GeneratedCovenants.large(20, 600, 11);
    private final CompiledCovenant engine = CompiledCovenant.of(covenant);
    private final Random random = new Random(17);

    @Test
    void six_hundred_rules_answer_as_specified() {
        IntStream.range(0, 20_000).forEach(_ -> same(engine, question(engine)));
    }

    @Test
    void a_question_that_was_asked_before_answers_as_specified() {
        List<Question> questions = new ArrayList<>();
        IntStream.range(0, 50_000).forEach(_ -> questions.add(question(engine)));
        for (int i = 0; i < 150_000; i++) {
            Question question = questions.get(random.nextInt(1 + random.nextInt(questions.size())));
            sameFromKnown(i % 2 == 0 ? question : written(question));
        }
        sameFromKnown(new Question("p1", "nobody", "r1", "c1", "d1", "f1", Extent.HIT));
    }

    /** The same words, in other places of memory. */
    private static Question written(Question question) {
        String[] words = String.join(
                        " ", Stream.of(Dimension.values()).map(question::of).toList())
                .split(" ", -1);
        return new Question(words[0], words[1], words[2], words[3], words[4], words[5], question.form());
    }

    private void sameFromKnown(Question question) {
        KnownFacts known = random(engine);
        Facts facts = id -> known.of(engine.condition(id));
        assertThat(engine.prepare(question).explain(known).decision())
                .isEqualTo(Specification.decide(covenant, question, facts));
    }

    @Test
    void a_cell_with_more_permissions_than_a_word_has_bits_answers_as_specified() {
        CompiledCovenant crowded = crowded(80);
        assertThat(crowded.covenant().rules()).hasSize(80);
        IntStream.range(0, 2_000).forEach(_ -> same(crowded, question(crowded)));
    }

    @Test
    void an_answer_that_was_given_before_allocates_nothing() {
        nothingIsAllocated(engine, true);
        nothingIsAllocated(engine, false);
        nothingIsAllocated(crowded(9), true);
    }

    private void nothingIsAllocated(CompiledCovenant covenant, boolean permitted) {
        List<Question> questions = new ArrayList<>();
        List<KnownFacts> facts = new ArrayList<>();
        while (questions.size() < 200) {
            Question question = spokenOf(covenant);
            KnownFacts known = random(covenant);
            if (covenant.prepare(question).explain(known).decision().permitted() == permitted) {
                questions.add(question);
                facts.add(known);
            }
        }
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 40; i++) {
            least = Math.min(least, bytesOf(covenant, questions, facts));
        }
        assertThat(least).as("bytes for %s answers", questions.size()).isZero();
    }

    /** A question that some rule speaks of. */
    private Question spokenOf(CompiledCovenant covenant) {
        List<Rule> rules = covenant.covenant().rules();
        Rule rule = rules.get(random.nextInt(rules.size()));
        List<String> words = Stream.of(Dimension.values())
                .map(dimension -> List.copyOf(rule.scope(dimension).members()))
                .map(members -> members.get(random.nextInt(members.size())))
                .toList();
        return new Question(
                words.get(0), words.get(1), words.get(2), words.get(3), words.get(4), words.get(5), rule.form());
    }

    private static long bytesOf(CompiledCovenant covenant, List<Question> questions, List<KnownFacts> facts) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        permitted(covenant, questions, facts);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private KnownFacts random(CompiledCovenant covenant) {
        KnownFacts facts = covenant.facts();
        for (int i = 0; i < covenant.covenant().conditions().size(); i++) {
            facts.set(i, random.nextInt(5) > 0 ? Truth.TRUE : Truth.values()[random.nextInt(3)]);
        }
        return facts;
    }

    private static int permitted(CompiledCovenant covenant, List<Question> questions, List<KnownFacts> facts) {
        int permitted = 0;
        for (int i = 0; i < questions.size(); i++) {
            permitted += covenant.prepare(questions.get(i))
                            .explain(facts.get(i))
                            .decision()
                            .permitted()
                    ? 1
                    : 0;
        }
        return permitted;
    }

    /** Every permission speaks everywhere, each with its own two conditions. */
    private static CompiledCovenant crowded(int permits) {
        Covenant large = GeneratedCovenants.large(3, 1, 5);
        Rule sample = GeneratedCovenants.large(3, 40, 5).rules().stream()
                .filter(rule -> rule.effect() == Effect.PERMIT)
                .findFirst()
                .orElseThrow();
        List<String> conditions = large.conditions().stream().map(Condition::id).toList();
        List<Rule> rules = IntStream.range(0, permits)
                .mapToObj(i -> rule(
                        sample,
                        i,
                        large,
                        List.of(
                                conditions.get(i % conditions.size()),
                                conditions.get((i * 7 + 1) % conditions.size()))))
                .toList();
        return CompiledCovenant.of(Mutants.with(large, rules));
    }

    private static Rule rule(Rule sample, int i, Covenant large, List<String> all) {
        Map<Dimension, Scope> everywhere = Stream.of(Dimension.values())
                .collect(Collectors.toMap(
                        dimension -> dimension,
                        dimension -> new Scope(
                                List.of(), Set.copyOf(large.vocabulary().askable(dimension)))));
        return new Rule(
                "druk-" + i,
                Effect.PERMIT,
                everywhere,
                Extent.FULL,
                all.stream().distinct().toList(),
                List.of(),
                Onward.values()[i % 3],
                sample.keep(),
                sample.obligations(),
                sample.grounds(),
                sample.article(),
                sample.place());
    }

    private void same(CompiledCovenant engine, Question question) {
        List<Truth> state = new ArrayList<>();
        int truthful = random.nextInt(4);
        engine.covenant()
                .conditions()
                .forEach(_ -> state.add(random.nextInt(3) < truthful ? Truth.TRUE : Truth.values()[random.nextInt(3)]));
        Facts facts = id -> state.get(engine.condition(id));
        Decision expected = Specification.decide(engine.covenant(), question, facts);
        assertThat(engine.decide(question, facts)).isEqualTo(expected);
        assertThat(engine.decide(question, facts)).as("from memory").isEqualTo(expected);
    }

    private Question question(CompiledCovenant engine) {
        return engine.question(random.nextInt(engine.rows()), random.nextInt(engine.columns()));
    }
}
