package nl.perspectief.covenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the demo covenant must and must never allow, as sentences of the field. */
class LichtendalTests {
    private final CompiledCovenant covenant = CompiledCovenant.of(Examples.lichtendal());

    private Decision ask(
            String giver, String receiver, String role, String category, String purpose, String phase, Form form) {
        return covenant.decide(new Question(giver, receiver, role, category, purpose, phase, form), _ -> Truth.TRUE);
    }

    private Decision butFor(Set<String> unknown, Question question) {
        return covenant.decide(question, id -> unknown.contains(id) ? Truth.UNKNOWN : Truth.TRUE);
    }

    @Test
    void a_youth_worker_may_refer_to_the_process_lead() {
        assertThat(ask("jongerenwerk", "gemeente", "procesregisseur", "c4", "d2", "f1", Form.FULL)
                        .permitted())
                .isTrue();
    }

    @Test
    void a_youth_worker_may_not_tell_the_police_before_the_weighing() {
        Question question = new Question("jongerenwerk", "politie", "frontlijn", "c4", "d1", "f1", Form.HIT);
        assertThat(covenant.decide(question, id -> Truth.of(!id.equals("acuut-gevaar"))))
                .isInstanceOf(Decision.Refusal.class);
    }

    @Test
    void a_missing_fact_refuses_and_names_the_fact() {
        Question question = new Question("jongerenwerk", "gemeente", "procesregisseur", "c4", "d2", "f1", Form.FULL);
        assertThat(butFor(Set.of("geinformeerd-of-uitgesteld"), question))
                .isInstanceOfSatisfying(
                        Decision.Undetermined.class,
                        answer -> assertThat(answer.unknown()).containsExactly("geinformeerd-of-uitgesteld"));
    }

    @Test
    void police_data_reach_a_named_partner_as_a_summary_and_go_no_further() {
        assertThat(ask("politie", "leerplicht", "casuspartner", "c12", "d3", "f4", Form.SUMMARY))
                .isInstanceOfSatisfying(
                        Decision.Permit.class,
                        permit -> assertThat(permit.onward()).isEqualTo(Onward.NO));
        assertThat(ask("politie", "leerplicht", "casuspartner", "c12", "d3", "f4", Form.FULL)
                        .permitted())
                .isFalse();
    }

    @Test
    void nobody_passes_police_data_on() {
        assertThat(ask("leerplicht", "gemeente", "casusregisseur", "c12", "d3", "f4", Form.HIT)
                        .permitted())
                .isFalse();
    }

    @Test
    void secret_data_never_reach_the_riec() {
        assertThat(ask("ggd", "riec", "analist", "c10", "d3", "f4", Form.HIT).permitted())
                .isFalse();
    }

    @Test
    void recruiter_data_never_enter_a_case_of_a_youth() {
        for (String purpose : new String[] {"d2", "d3", "d4"}) {
            assertThat(ask("politie", "gemeente", "procesregisseur", "c18", purpose, "f4", Form.HIT)
                            .permitted())
                    .isFalse();
        }
    }

    @Test
    void the_police_is_not_asked_before_the_weighing_on_the_route_without_registration() {
        Question question = new Question("politie", "gemeente", "procesregisseur", "c3", "d2", "f1", Form.HIT);
        assertThat(covenant.decide(question, id -> Truth.of(!id.equals("route-1")))
                        .permitted())
                .isFalse();
    }

    @Test
    void a_project_leader_reads_about_nobody() {
        for (int row = 0; row < covenant.rows(); row++) {
            for (int column = 0; column < covenant.columns(); column++) {
                Question question = covenant.question(row, column);
                if (question.role().equals("projectleider")) {
                    assertThat(covenant.decide(question, _ -> Truth.TRUE).permitted())
                            .isFalse();
                }
            }
        }
    }
}
