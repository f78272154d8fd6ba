package nl.perspectief.covenant.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.perspectief.covenant.AllQuestions;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Examples;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.GeneratedCovenants;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.engine.CompiledCovenant;
import nl.perspectief.covenant.vocabulary.Dimension;
import org.junit.jupiter.api.Test;

class OdrlPolicyTests {
    @Test
    void read_as_odrl_it_permits_what_the_kernel_permits() {
        AtomicInteger permitted = new AtomicInteger();
        Stream.of(Examples.lichtendal(), GeneratedCovenants.of(1), GeneratedCovenants.of(4), GeneratedCovenants.of(5))
                .forEach(covenant -> permitted.addAndGet(agree(covenant)));
        assertThat(permitted.get()).isGreaterThan(100);
    }

    private static int agree(Covenant covenant) {
        CompiledCovenant kernel = CompiledCovenant.of(covenant);
        OdrlReading reading = new OdrlReading(covenant);
        Random random = new Random(21);
        int permitted = 0;
        for (int i = 0; i < 1_500; i++) {
            Question question = i % 2 == 0 ? anywhere(kernel, random) : spokenOf(covenant, random);
            Map<String, Truth> known = new HashMap<>();
            covenant.conditions()
                    .forEach(it ->
                            known.put(it.id(), random.nextInt(8) > 0 ? Truth.TRUE : Truth.values()[random.nextInt(3)]));
            boolean permits = kernel.decide(question, id -> known.getOrDefault(id, Truth.UNKNOWN))
                    .permitted();
            assertThat(reading.permits(question, id -> known.getOrDefault(id, Truth.UNKNOWN)))
                    .as("%s with %s", question, known)
                    .isEqualTo(permits);
            permitted += permits ? 1 : 0;
        }
        return permitted;
    }

    private static Question anywhere(CompiledCovenant kernel, Random random) {
        return AllQuestions.any(kernel.covenant(), random);
    }

    private static Question spokenOf(Covenant covenant, Random random) {
        Rule rule = covenant.rules().get(random.nextInt(covenant.rules().size()));
        List<String> words = Stream.of(Dimension.values())
                .map(dimension -> Words.of(rule, dimension, covenant.vocabulary()))
                .map(members -> members.get(random.nextInt(members.size())))
                .toList();
        return new Question(
                words.get(0), words.get(1), words.get(2), words.get(3), words.get(4), words.get(5), Extent.HIT);
    }

    @Test
    void a_ground_of_the_avg_is_the_term_of_dpv_and_any_other_keeps_its_own_name() {
        assertThat(OdrlPolicy.of(Examples.lichtendal()))
                .contains("https://w3id.org/dpv/legal/eu/gdpr#A6-1-e")
                .contains("urn:perspectief:covenant:lokale-pga-lichtendal:ground:wpg-20")
                .contains("https://w3id.org/dpv#SpecialCategoryPersonalData");
    }

    @Test
    void the_same_covenant_gives_the_same_text() {
        for (Target target : Target.values()) {
            assertThat(target.write(Examples.lichtendal())).isEqualTo(target.write(Examples.lichtendal()));
        }
    }
}
