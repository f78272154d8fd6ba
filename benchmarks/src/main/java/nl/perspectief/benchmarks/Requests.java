package nl.perspectief.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import nl.perspectief.covenant.CompiledCovenant;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Dimension;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.KnownFacts;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Truth;

/** Questions with facts: half of them from anywhere, half such that some rule speaks; nine facts in ten are true. */
record Requests(CompiledCovenant covenant, List<Request> all) {
    record Request(Question question, List<Truth> truths, KnownFacts known) {
        Facts facts(CompiledCovenant covenant) {
            return id -> truths.get(covenant.condition(id));
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
            Question question =
                    random.nextBoolean() ? anywhere(covenant, random) : spokenOf(covenant.covenant(), random);
            Request request = request(covenant, question, random);
            if (wanted.test(request)) {
                requests.add(request);
            }
        }
        return new Requests(covenant, requests);
    }

    private static Question anywhere(CompiledCovenant covenant, Random random) {
        return covenant.question(random.nextInt(covenant.rows()), random.nextInt(covenant.columns()));
    }

    private static Question spokenOf(Covenant covenant, Random random) {
        Rule rule = covenant.rules().get(random.nextInt(covenant.rules().size()));
        List<String> words = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            List<String> here = covenant.vocabulary().askable(dimension).stream()
                    .filter(rule.scope(dimension)::holds)
                    .toList();
            words.add(here.get(random.nextInt(here.size())));
        }
        return new Question(
                words.get(0), words.get(1), words.get(2), words.get(3), words.get(4), words.get(5), rule.form());
    }

    private static Request request(CompiledCovenant covenant, Question question, Random random) {
        List<Truth> truths = new ArrayList<>();
        KnownFacts known = covenant.facts();
        for (int i = 0; i < covenant.covenant().conditions().size(); i++) {
            Truth truth = random.nextInt(10) < 9 ? Truth.TRUE : random.nextBoolean() ? Truth.FALSE : Truth.UNKNOWN;
            truths.add(truth);
            known.set(i, truth);
        }
        return new Request(question, truths, known);
    }

    long permitted() {
        return all.stream()
                .filter(it ->
                        covenant.explain(it.question(), it.known()).decision().permitted())
                .count();
    }
}
