package nl.perspectief.covenant.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.perspectief.covenant.Examples;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.GeneratedCovenants;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Small;
import nl.perspectief.covenant.Truth;
import org.junit.jupiter.api.Test;

class LoggedDecisionTests {
    private final CompiledCovenant covenant = CompiledCovenant.of(Examples.lichtendal());
    private final Question question =
            new Question("politie", "gemeente", "casusregisseur", "c12", "d3", "f3", Extent.SUMMARY);

    @Test
    void a_log_line_says_what_was_asked_what_was_known_and_what_was_answered() {
        CompiledCovenant small = CompiledCovenant.of(
                Small.with(Small.permit("goed", "gewoon", "helpen", "mits: [toestemming]; bewaren: 4 weken")));
        Question asked = new Question("gever", "lezer", "hulp", "gewoon", "helpen", "nu", Extent.FULL);
        LoggedDecision logged = LoggedDecision.of(small, asked, id -> Truth.of(id.equals("toestemming")));
        assertThat(logged.write())
                .isEqualTo("gever lezer hulp gewoon helpen nu FULL | toestemming=TRUE gemeld=FALSE gevaar=FALSE | "
                        + small.covenant().hash() + " | PERMIT rules=goed onward=NO keep=P28D duties=LOG,EXPIRE");
    }

    @Test
    void every_kind_of_decision_is_read_back_and_given_again() {
        LongStream.range(0, 12).forEach(seed -> replayed(CompiledCovenant.of(GeneratedCovenants.of(seed)), seed));
        replayed(covenant, 1);
    }

    private static void replayed(CompiledCovenant engine, long seed) {
        Random random = new Random(seed);
        Set<List<Rule>> seen = new HashSet<>();
        for (int row = 0; row < engine.rows(); row++) {
            for (int column = 0; column < engine.columns(); column++) {
                Question question = engine.question(row, column);
                if (seen.add(engine.speaking(question))) {
                    long fixed = random.nextLong();
                    Facts facts = id -> Truth.values()[new Random(fixed + id.hashCode()).nextInt(3)];
                    LoggedDecision logged = LoggedDecision.of(engine, question, facts);
                    assertThat(LoggedDecision.parse(logged.write())).contains(logged);
                    assertThat(logged.replay(engine)).isEqualTo(new LoggedDecision.Same());
                }
            }
        }
    }

    @Test
    void a_forged_answer_or_fact_shows() {
        LoggedDecision logged = LoggedDecision.of(covenant, question, _ -> Truth.TRUE);
        LoggedDecision forged = new LoggedDecision(question, logged.facts(), logged.hash(), "REFUSAL rules= missing=");
        assertThat(forged.replay(covenant)).isEqualTo(new LoggedDecision.Different(logged.answer()));
        LoggedDecision otherwise = new LoggedDecision(
                question,
                logged.facts().replace("artikel-20-besluit=TRUE", "artikel-20-besluit=FALSE"),
                logged.hash(),
                logged.answer());
        assertThat(otherwise.replay(covenant)).isInstanceOf(LoggedDecision.Different.class);
    }

    @Test
    void a_decision_is_not_given_again_from_another_document() {
        LoggedDecision logged = LoggedDecision.of(covenant, question, _ -> Truth.TRUE);
        CompiledCovenant other = CompiledCovenant.of(GeneratedCovenants.of(1));
        assertThat(logged.replay(other))
                .isEqualTo(new LoggedDecision.OtherDocument(other.covenant().hash()));
    }

    @Test
    void a_word_with_anything_in_it_survives() {
        Question strange = new Question("a b", "c|d", " | ", "é=%", "", "\n", Extent.HIT);
        LoggedDecision logged = LoggedDecision.of(covenant, strange, _ -> Truth.UNKNOWN);
        assertThat(logged.write().lines()).hasSize(1);
        assertThat(LoggedDecision.parse(logged.write())).contains(logged);
        assertThat(logged.replay(covenant)).isEqualTo(new LoggedDecision.Same());
    }

    @Test
    void what_is_no_log_line_is_not_read() {
        String line = LoggedDecision.of(covenant, question, _ -> Truth.TRUE).write();
        Stream.of(
                        "",
                        " | | | ",
                        line + " | ",
                        line.replace("SUMMARY", "ALLES"),
                        line.replaceFirst("=TRUE", "=MISSCHIEN"),
                        line.replaceFirst("politie", "%zz"))
                .forEach(wrong ->
                        assertThat(LoggedDecision.parse(wrong)).as(wrong).isEmpty());
    }
}
