package nl.perspectief.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.engine.CompiledCovenant;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Dimension;

/** Questions with facts: half of them from anywhere, half such that some rule speaks; nine facts in ten are true. */
record Requests(CompiledCovenant covenant, List<Request> all) {
    record Request(Question question, Map<String, Truth> known) {
        Facts facts() {
            return id -> known.getOrDefault(id, Truth.UNKNOWN);
        }
    }

    static Requests of(CompiledCovenant covenant, int number, long seed) {
        return of(covenant, number, seed, _ -> true);
    }

    /** Only those with some answer. */
    static Requests of(CompiledCovenant covenant, int number, long seed, Predicate<Request> wanted) {
        Random random = new Random(seed);
        List<Request> requests = new ArrayList<>();
        while (requests.size() < number) {
            Question question = random.nextBoolean()
                    ? anywhere(covenant.covenant(), random)
                    : spokenOf(covenant.covenant(), random);
            Request request = request(covenant, question, random);
            if (wanted.test(request)) {
                requests.add(request);
            }
        }
        return new Requests(covenant, requests);
    }

    private static Question anywhere(Covenant covenant, Random random) {
        return question(covenant, random, (_, here) -> here, Extent.values()[random.nextInt(Extent.values().length)]);
    }

    private static Question question(
            Covenant covenant, Random random, BiFunction<Dimension, List<String>, List<String>> among, Extent form) {
        List<String> words = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            List<String> here = among.apply(dimension, covenant.vocabulary().askable(dimension));
            words.add(here.get(random.nextInt(here.size())));
        }
        return new Question(words.get(0), words.get(1), words.get(2), words.get(3), words.get(4), words.get(5), form);
    }

    private static Question spokenOf(Covenant covenant, Random random) {
        Rule rule = covenant.rules().get(random.nextInt(covenant.rules().size()));
        return question(
                covenant,
                random,
                (dimension, here) ->
                        here.stream().filter(rule.scope(dimension)::holds).toList(),
                rule.form());
    }

    private static Request request(CompiledCovenant covenant, Question question, Random random) {
        Map<String, Truth> known = new HashMap<>();
        for (Condition condition : covenant.covenant().conditions()) {
            Truth truth = random.nextInt(10) < 9 ? Truth.TRUE : random.nextBoolean() ? Truth.FALSE : Truth.UNKNOWN;
            known.put(condition.id(), truth);
        }
        return new Request(question, known);
    }

    long permitted() {
        return all.stream()
                .filter(it -> covenant.decide(it.question(), it.facts()).permitted())
                .count();
    }
}
