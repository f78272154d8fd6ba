package nl.perspectief.covenant.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import nl.perspectief.covenant.AllQuestions;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.GeneratedCovenants;
import nl.perspectief.covenant.Mutants;
import nl.perspectief.covenant.Outcome;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Specification;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.analysis.Finding.Kind;
import nl.perspectief.covenant.engine.CompiledCovenant;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Sensitivity;
import org.junit.jupiter.api.Test;

/** The findings against asking the specification everything: every cell, every state of the conditions asked there. */
class FindingsOracleTests {
    private static final int MANY = 60;

    private final LongAdder found = new LongAdder();

    @Test
    void the_findings_are_exactly_what_asking_everything_finds() {
        LongStream.range(0, MANY).filter(seed -> seed % 7 != 0).parallel().forEach(seed -> {
            Covenant covenant = GeneratedCovenants.of(seed);
            Set<String> exact = new TreeSet<>();
            Findings.of(covenant)
                    .forEach(finding -> exact.add(finding.kind() + " "
                            + (finding.kind() == Kind.SENSITIVE_WITHOUT_CONDITION
                                    ? ""
                                    : String.join(" ", finding.about()))));
            assertThat(exact).as("seed %d", seed).isEqualTo(new Asked(covenant).found());
            found.add(exact.size());
        });
        assertThat(found.sum()).isGreaterThan(500);
    }

    /** Everything there is to ask. */
    private static final class Asked {
        private final Covenant covenant;
        private final Set<String> alive = new HashSet<>();
        private final Set<String> stops = new HashSet<>();
        private final Set<String> matters = new HashSet<>();
        private final Set<String> found = new TreeSet<>();
        private final Set<String> received = new HashSet<>();
        private final Set<String> used = new HashSet<>();

        private record Cell(List<Rule> speaking, String receiver, String category, String purpose) {}

        Asked(Covenant covenant) {
            this.covenant = covenant;
            CompiledCovenant engine = CompiledCovenant.of(covenant);
            Set<Cell> seen = new HashSet<>();
            AllQuestions.forEach(engine.covenant(), question -> {
                List<Rule> speaking = engine.speaking(question);
                boolean unseen =
                        seen.add(new Cell(speaking, question.receiver(), question.category(), question.purpose()));
                if (unseen && speaking.stream().anyMatch(rule -> rule.effect() == Effect.PERMIT)) {
                    GeneratedCovenants.states(GeneratedCovenants.asked(speaking), new Random(1))
                            .forEach(facts -> ask(question, speaking, facts));
                }
            });
        }

        private void ask(Question question, List<Rule> speaking, Facts facts) {
            Decision decision = Specification.decide(covenant, question, facts);
            List<Rule> holding = those(speaking, Effect.PERMIT, facts, Set.of(Truth.TRUE));
            if (!holding.isEmpty()) {
                those(speaking, Effect.FORBID, facts, Set.of(Truth.TRUE, Truth.UNKNOWN))
                        .forEach(rule -> stops.add(rule.id()));
            }
            for (Rule forbidding : those(speaking, Effect.FORBID, facts, Set.of(Truth.TRUE))) {
                holding.forEach(rule -> found.add(Kind.CONTRADICTION + " " + rule.id() + " " + forbidding.id()));
            }
            for (Rule rule : speaking) {
                List<Rule> others = new ArrayList<>(covenant.rules());
                others.remove(rule);
                if (!matters.contains(rule.id())
                        && !Outcome.of(Mutants.with(covenant, others), question, facts)
                                .equals(Outcome.of(decision))) {
                    matters.add(rule.id());
                }
            }
            if (decision.permitted()) {
                permitted(question, holding, facts);
            }
        }

        private void permitted(Question question, List<Rule> holding, Facts facts) {
            holding.forEach(rule -> alive.add(rule.id()));
            received.add(question.receiver());
            used.add(question.purpose());
            boolean nothing = covenant.conditions().stream().allMatch(it -> facts.of(it.id()) == Truth.UNKNOWN);
            Sensitivity sensitivity = covenant.vocabulary()
                    .category(question.category())
                    .orElseThrow()
                    .sensitivity();
            if (nothing && sensitivity != Sensitivity.ORDINARY) {
                found.add(Kind.SENSITIVE_WITHOUT_CONDITION + " ");
            }
            covenant.conditions().stream()
                    .filter(it -> it.remedy() != null && facts.of(it.id()) == Truth.FALSE)
                    .filter(it -> !Specification.decide(
                                    covenant, question, id -> id.equals(it.id()) ? Truth.TRUE : facts.of(id))
                            .permitted())
                    .forEach(it -> found.add(Kind.MORE_GIVES_LESS + " " + it.id()));
        }

        private static List<Rule> those(List<Rule> rules, Effect effect, Facts facts, Set<Truth> truths) {
            return rules.stream()
                    .filter(rule -> rule.effect() == effect && truths.contains(Specification.works(rule, facts)))
                    .toList();
        }

        Set<String> found() {
            for (Rule rule : covenant.rules()) {
                boolean permit = rule.effect() == Effect.PERMIT;
                if (permit && !alive.contains(rule.id())) {
                    found.add(Kind.DEAD_PERMISSION + " " + rule.id());
                } else if (!permit && !stops.contains(rule.id())) {
                    found.add(Kind.DEAD_PROHIBITION + " " + rule.id());
                } else if (!matters.contains(rule.id())) {
                    found.add(Kind.REDUNDANT_RULE + " " + rule.id());
                }
            }
            covenant.partners().stream()
                    .filter(partner -> !received.contains(partner.id()))
                    .forEach(partner -> found.add(Kind.RECEIVER_WITHOUT_FLOW + " " + partner.id()));
            covenant.vocabulary().askable(Dimension.PURPOSE).stream()
                    .filter(purpose -> !used.contains(purpose))
                    .forEach(purpose -> found.add(Kind.UNUSED_PURPOSE + " " + purpose));
            return found;
        }
    }
}
