package nl.perspectief.covenant.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Examples;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Onward;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.vocabulary.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the demo covenant must and must never allow, as sentences of the field. */
class LichtendalTests {
    private static final CompiledCovenant COVENANT = CompiledCovenant.of(Examples.lichtendal());
    private static final Everything EVERYTHING = new Everything(COVENANT);

    private Decision ask(
            String giver, String receiver, String role, String category, String purpose, String phase, Extent form) {
        return COVENANT.decide(new Question(giver, receiver, role, category, purpose, phase, form), _ -> Truth.TRUE);
    }

    private Decision butFor(Set<String> unknown, Question question) {
        return COVENANT.decide(question, id -> unknown.contains(id) ? Truth.UNKNOWN : Truth.TRUE);
    }

    @Test
    void a_youth_worker_may_refer_to_the_process_lead() {
        assertThat(ask("jongerenwerk", "gemeente", "procesregisseur", "c4", "d2", "f1", Extent.FULL)
                        .permitted())
                .isTrue();
    }

    @Test
    void a_youth_worker_may_not_tell_the_police_before_the_weighing() {
        Question question = new Question("jongerenwerk", "politie", "frontlijn", "c4", "d1", "f1", Extent.HIT);
        assertThat(COVENANT.decide(question, id -> Truth.of(!id.equals("acuut-gevaar"))))
                .isInstanceOf(Decision.Refusal.class);
    }

    @Test
    void a_missing_fact_refuses_and_names_the_fact() {
        Question question = new Question("jongerenwerk", "gemeente", "procesregisseur", "c4", "d2", "f1", Extent.FULL);
        assertThat(butFor(Set.of("geinformeerd-of-uitgesteld"), question))
                .isInstanceOfSatisfying(
                        Decision.Undetermined.class,
                        answer -> assertThat(answer.unknown()).containsExactly("geinformeerd-of-uitgesteld"));
    }

    @Test
    void police_data_reach_a_named_partner_as_a_summary_and_go_no_further() {
        assertThat(ask("politie", "leerplicht", "casuspartner", "c12", "d3", "f4", Extent.SUMMARY))
                .isInstanceOfSatisfying(
                        Decision.Permit.class,
                        permit -> assertThat(permit.onward()).isEqualTo(Onward.NO));
        assertThat(ask("politie", "leerplicht", "casuspartner", "c12", "d3", "f4", Extent.FULL)
                        .permitted())
                .isFalse();
    }

    @Test
    void nobody_passes_police_data_on() {
        assertThat(ask("leerplicht", "gemeente", "casusregisseur", "c12", "d3", "f4", Extent.HIT)
                        .permitted())
                .isFalse();
    }

    @Test
    void secret_data_never_reach_the_riec() {
        assertThat(ask("ggd", "riec", "analist", "c10", "d3", "f4", Extent.HIT).permitted())
                .isFalse();
    }

    @Test
    void recruiter_data_never_enter_a_case_of_a_youth() {
        for (String purpose : new String[] {"d2", "d3", "d4"}) {
            assertThat(ask("politie", "gemeente", "procesregisseur", "c18", purpose, "f4", Extent.HIT)
                            .permitted())
                    .isFalse();
        }
    }

    @Test
    void the_police_is_not_asked_before_the_weighing_on_the_route_without_registration() {
        Question question = new Question("politie", "gemeente", "procesregisseur", "c3", "d2", "f1", Extent.HIT);
        assertThat(COVENANT.decide(question, id -> Truth.of(!id.equals("route-1")))
                        .permitted())
                .isFalse();
    }

    @Test
    void a_project_leader_reads_about_nobody() {
        assertThat(EVERYTHING.has(question -> question.role().equals("projectleider")))
                .isFalse();
    }

    private static boolean ever(String category, Predicate<Question> where) {
        return EVERYTHING.has(question -> question.category().equals(category) && where.test(question));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2", "c19", "c20", "c21", "c22", "c23"})
    void what_is_never_shared_is_shared_with_nobody_for_nothing(String category) {
        assertThat(ever(category, _ -> true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"c6", "c7", "c8", "c9", "c10", "c11"})
    void the_life_of_a_youth_never_reaches_police_or_justice(String category) {
        assertThat(ever(category, question -> Set.of("politie", "om", "riec").contains(question.receiver())))
                .isFalse();
        assertThat(ever(category, _ -> true)).isTrue();
    }

    @Test
    void a_confidence_is_never_given_by_a_youth_worker_or_a_school() {
        for (String category : List.of("c10", "c11")) {
            assertThat(ever(
                            category,
                            question ->
                                    Set.of("jongerenwerk", "school", "gemeente").contains(question.giver())))
                    .isFalse();
        }
    }

    @Test
    void before_there_is_a_signal_nobody_has_a_name() {
        for (String category : List.of("c1", "c3", "c5", "c9", "c12", "c13", "c16")) {
            assertThat(ever(category, question -> question.phase().equals("f0")))
                    .isFalse();
        }
        Question question =
                new Question("school", "gemeente", "aandachtsfunctionaris", "c4", "d1", "f0", Extent.SUMMARY);
        assertThat(butFor(Set.of(), question).permitted()).isTrue();
        assertThat(COVENANT.decide(question, id -> Truth.of(!id.equals("zonder-naam")))
                        .permitted())
                .isFalse();
    }

    @Test
    void the_process_lead_hears_that_somebody_is_known_and_no_more() {
        assertThat(ask("politie", "gemeente", "procesregisseur", "c3", "d2", "f1", Extent.HIT)
                        .permitted())
                .isTrue();
        assertThat(ask("politie", "gemeente", "procesregisseur", "c3", "d2", "f1", Extent.SUMMARY)
                        .permitted())
                .isFalse();
    }

    @Test
    void a_case_goes_to_the_care_and_safety_house_by_a_decision_only_and_without_police_data() {
        Question question =
                new Question("jongerenwerk", "gemeente", "procesregisseur", "c16", "overdracht", "f4", Extent.SUMMARY);
        assertThat(butFor(Set.of(), question).permitted()).isTrue();
        for (String needed : List.of("overdracht-besloten", "voorwaarde-leverancier")) {
            assertThat(COVENANT.decide(question, id -> Truth.of(!id.equals(needed)))
                            .permitted())
                    .isFalse();
        }
        for (String category : List.of("c10", "c11", "c12", "c13", "c15", "c18")) {
            assertThat(ever(category, other -> other.purpose().equals("overdracht")))
                    .isFalse();
        }
    }

    @Test
    void every_condition_says_where_it_comes_from_and_who_can_see_to_it() {
        assertThat(COVENANT.covenant().conditions())
                .filteredOn(condition -> condition.remedy() == null)
                .extracting(Condition::id)
                .containsExactlyInAnyOrder("niet-ouder-dan-12-maanden", "bronterm-loopt", "acuut-gevaar", "route-1");
        Set<String> used = new HashSet<>();
        COVENANT.covenant().rules().forEach(rule -> {
            used.addAll(rule.all());
            used.addAll(rule.unless());
        });
        assertThat(COVENANT.covenant().conditions())
                .allSatisfy(condition -> assertThat(used).contains(condition.id()));
    }
}
