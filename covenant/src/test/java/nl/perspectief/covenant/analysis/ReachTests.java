package nl.perspectief.covenant.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import nl.perspectief.covenant.AllQuestions;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Examples;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.GeneratedCovenants;
import nl.perspectief.covenant.Obligation;
import nl.perspectief.covenant.Onward;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.ReadingTerm;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Specification;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.analysis.diagram.Terms;
import nl.perspectief.covenant.analysis.space.CellLogic;
import nl.perspectief.covenant.analysis.space.Landscape;
import nl.perspectief.covenant.analysis.space.Limit;
import nl.perspectief.covenant.analysis.space.Literals;
import nl.perspectief.covenant.analysis.space.Way;
import nl.perspectief.covenant.engine.CompiledCovenant;
import nl.perspectief.covenant.vocabulary.Dimension;
import org.junit.jupiter.api.Test;

class ReachTests {
    @Test
    void the_rows_say_of_every_cell_exactly_when_it_is_permitted() {
        LongStream.range(0, GeneratedCovenants.MANY).parallel().forEach(seed -> {
            Covenant covenant = GeneratedCovenants.of(seed);
            Landscape landscape = Landscape.of(covenant);
            Reach reach = Reach.of(covenant);
            List<Reach.Row> rows = reach.all();
            CompiledCovenant engine = CompiledCovenant.of(covenant);
            Set<List<Rule>> seen = new HashSet<>();
            Random random = new Random(seed);
            AllQuestions.forEach(engine.covenant(), question -> {
                List<Way> ways = ways(rows, question);
                List<Way> meant =
                        landscape.universe.literals.ways(landscape.at(question).ways());
                if (!ways.equals(meant)) {
                    assertThat(ways).as(question.toString()).isEqualTo(meant);
                }
                if (seen.add(engine.speaking(question))) {
                    GeneratedCovenants.states(GeneratedCovenants.asked(engine.speaking(question)), random)
                            .forEach(facts -> check(landscape, question, facts));
                }
            });
        });
    }

    private static List<Way> ways(List<Reach.Row> rows, Question question) {
        List<Reach.Row> here =
                rows.stream().filter(row -> row.cells().hold(question)).toList();
        if (here.size() > 1) {
            assertThat(here).as(question.toString()).hasSizeLessThan(2);
        }
        return here.isEmpty() ? List.of() : here.getFirst().ways();
    }

    private static void check(Landscape landscape, Question question, Facts facts) {
        CellLogic meaning = landscape.at(question);
        Literals literals = landscape.universe.literals;
        Decision decision = Specification.decide(landscape.covenant, question, facts);
        assertThat(open(literals, meaning.ways(), facts)).isEqualTo(decision.permitted());
        if (decision instanceof Decision.Permit permit) {
            assertThat(onward(literals, meaning, facts)).isEqualTo(permit.onward());
            assertThat(keep(literals, meaning, facts)).isEqualTo(permit.keep());
            for (Obligation duty : Obligation.values()) {
                assertThat(duty == Obligation.LOG || open(literals, meaning, new Limit.Duty(duty), facts))
                        .isEqualTo(permit.obligations().contains(duty));
            }
        }
    }

    private static boolean open(Literals literals, Terms terms, Facts facts) {
        return literals.ways(terms).stream().anyMatch(way -> way.open(facts));
    }

    private static boolean open(Literals literals, CellLogic meaning, Limit limit, Facts facts) {
        return open(literals, meaning.limits().getOrDefault(limit, Terms.NEVER), facts);
    }

    private static Onward onward(Literals literals, CellLogic meaning, Facts facts) {
        for (Onward onward : Onward.values()) {
            if (open(literals, meaning, new Limit.PassOn(onward), facts)) {
                return onward;
            }
        }
        return Onward.YES;
    }

    private static @org.jspecify.annotations.Nullable ReadingTerm keep(
            Literals literals, CellLogic meaning, Facts facts) {
        return meaning.limits().keySet().stream()
                .filter(limit -> limit instanceof Limit.Read && open(literals, meaning, limit, facts))
                .map(limit -> ((Limit.Read) limit).most())
                .sorted()
                .findFirst()
                .orElse(null);
    }

    @Test
    void every_way_is_needed_whole() {
        for (String example : Examples.names()) {
            Covenant covenant = Examples.read(example);
            for (Reach.Row row : Reach.of(covenant).all()) {
                for (Way way : row.ways()) {
                    Question question = row.cells().example();
                    assertThat(permitted(covenant, question, way.facts())).isTrue();
                    way.holds()
                            .forEach(id -> assertThat(permitted(covenant, question, but(id, way)))
                                    .isFalse());
                    way.fails()
                            .forEach(id -> assertThat(permitted(covenant, question, but(id, way)))
                                    .isFalse());
                }
            }
        }
    }

    private static Facts but(String id, Way way) {
        return other -> other.equals(id) ? Truth.UNKNOWN : way.facts().of(other);
    }

    private static boolean permitted(Covenant covenant, Question question, Facts facts) {
        return Specification.decide(covenant, question, facts).permitted();
    }

    @Test
    void content_of_care_is_seen_only_with_an_exception_to_professional_secrecy() {
        List<Reach.Row> rows = Reach.of(Examples.lichtendal()).ofCategory("c10");
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.ways()).allSatisfy(way -> assertThat(way.holds()).contains("geheimhouding-uitzondering"));
            assertThat(row.cells().of(Dimension.RECEIVER)).doesNotContain("politie", "om", "riec");
            assertThat(row.cells().forms()).doesNotContain(Extent.FULL);
        });
    }

    @Test
    void a_project_leader_is_in_no_row() {
        assertThat(Reach.of(Examples.lichtendal()).all())
                .allSatisfy(row -> assertThat(row.cells().of(Dimension.ROLE)).doesNotContain("projectleider"));
    }

    @Test
    void what_one_partner_sees_takes_few_rows() {
        Reach reach = Reach.of(Examples.lichtendal());
        assertThat(reach.ofReceiver("gemeente")).hasSizeBetween(5, 60);
        assertThat(reach.ofReceiver("gemeente"))
                .allSatisfy(
                        row -> assertThat(row.cells().of(Dimension.RECEIVER)).containsExactly("gemeente"));
    }
}
