package nl.perspectief.oracles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.perspectief.covenant.AllQuestions;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.engine.CompiledCovenant;
import nl.perspectief.covenant.vocabulary.Condition;

/** Questions of one covenant with facts, the same for the same seed: every kind of cell, each with facts of several kinds. */
record Samples(CompiledCovenant covenant, List<Sample> all) {
    record Sample(Question question, Map<String, Truth> known) {
        Facts facts() {
            return id -> known.getOrDefault(id, Truth.UNKNOWN);
        }
    }

    /** @param kinds how many kinds of cells at most, taken at random */
    static Samples of(CompiledCovenant covenant, int kinds, int each, Random random) {
        Map<List<Rule>, List<Question>> cells = new LinkedHashMap<>();
        AllQuestions.forEach(covenant.covenant(), question -> {
            List<Question> same = cells.computeIfAbsent(covenant.speaking(question), _ -> new ArrayList<>());
            if (same.size() < 50) {
                same.add(question);
            }
        });
        List<List<Question>> chosen = new ArrayList<>(cells.values());
        Collections.shuffle(chosen, random);
        List<Sample> samples = new ArrayList<>();
        for (List<Question> same : chosen.subList(0, Math.min(kinds, chosen.size()))) {
            for (int i = 0; i < each; i++) {
                samples.add(new Sample(same.get(random.nextInt(same.size())), facts(covenant, i, random)));
            }
        }
        return new Samples(covenant, samples);
    }

    /** Now and then everything true; else with more and more that is false or unknown. */
    private static Map<String, Truth> facts(CompiledCovenant covenant, int untrue, Random random) {
        Map<String, Truth> facts = new LinkedHashMap<>();
        for (Condition condition : covenant.covenant().conditions()) {
            boolean holds = random.nextInt(8) >= untrue;
            facts.put(condition.id(), holds ? Truth.TRUE : random.nextBoolean() ? Truth.FALSE : Truth.UNKNOWN);
        }
        return facts;
    }
}
