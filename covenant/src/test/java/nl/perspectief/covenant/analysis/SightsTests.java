package nl.perspectief.covenant.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import nl.perspectief.covenant.AllQuestions;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Examples;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.GeneratedCovenants;
import nl.perspectief.covenant.engine.CompiledCovenant;
import org.junit.jupiter.api.Test;

class SightsTests {
    private static final int MANY = 40;

    private record Flow(String giver, String receiver, String category, Extent form) {}

    /** With some facts a flow is in the table exactly when some role may receive it for some purpose in some phase. */
    @Test
    void the_table_says_exactly_when_something_can_be_seen() {
        LongStream.range(0, MANY).parallel().forEach(seed -> {
            Covenant covenant = GeneratedCovenants.of(seed);
            CompiledCovenant engine = CompiledCovenant.of(covenant);
            List<Sight> sights = Sights.all(Reach.of(covenant));
            List<Facts> states = new ArrayList<>(
                    GeneratedCovenants.states(GeneratedCovenants.asked(covenant.rules()), new Random(seed)));
            java.util.Collections.shuffle(states, new Random(seed));
            states.stream()
                    .limit(10)
                    .forEach(facts ->
                            assertThat(shown(sights, facts)).as("seed %d", seed).isEqualTo(permitted(engine, facts)));
        });
    }

    private static Set<Flow> shown(List<Sight> sights, Facts facts) {
        Set<Flow> shown = new HashSet<>();
        for (Sight sight : sights) {
            if (sight.ways().stream().anyMatch(way -> way.open(facts))) {
                for (String giver : sight.givers()) {
                    for (String receiver : sight.receivers()) {
                        for (String category : sight.categories()) {
                            for (Extent form : Extent.values()) {
                                if (sight.form().covers(form)) {
                                    shown.add(new Flow(giver, receiver, category, form));
                                }
                            }
                        }
                    }
                }
            }
        }
        return shown;
    }

    private static Set<Flow> permitted(CompiledCovenant engine, Facts facts) {
        Set<Flow> permitted = new HashSet<>();
        AllQuestions.forEach(engine.covenant(), question -> {
            if (engine.decide(question, facts).permitted()) {
                permitted.add(new Flow(question.giver(), question.receiver(), question.category(), question.form()));
            }
        });
        return permitted;
    }

    @Test
    void judicial_data_come_from_justice_and_only_as_a_summary() {
        Covenant covenant = Examples.lichtendal();
        List<Sight> sights = Sights.ofCategory(Reach.of(covenant), "c13");
        assertThat(sights).isNotEmpty().allSatisfy(sight -> {
            assertThat(sight.givers()).isSubsetOf("om", "reclassering", "halt");
            assertThat(sight.sentence(covenant.vocabulary())).contains(" justitiële gegevens in een samenvatting ");
        });
    }
}
