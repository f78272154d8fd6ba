package nl.perspectief.signals.weighing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.shared.web.Form;
import nl.perspectief.signals.referral.Route;
import nl.perspectief.signals.weighing.Criterion;
import nl.perspectief.signals.weighing.Given;
import nl.perspectief.signals.weighing.MadeUpWeighing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswersFormTests {
    private final Map<String, List<String>> fields = new HashMap<>();
    private Map<Criterion, String> before = Map.of();

    private void type(String field, String value) {
        fields.put(field, List.of(value));
    }

    private Optional<Map<Criterion, Given>> read(Form form) {
        return AnswersForm.read(form, MadeUpWeighing.of(Route.SEEN_ONLY, before));
    }

    private Map<Criterion, Given> read() {
        Form form = new Form(fields);
        Optional<Map<Criterion, Given>> given = read(form);
        assertThat(form.mistakes()).isEmpty();
        return given.orElseThrow();
    }

    private List<String> wrong() {
        Form form = new Form(fields);
        assertThat(read(form)).isEmpty();
        return form.mistakes().stream().map(Form.Mistake::field).toList();
    }

    @Test
    void questions_may_wait() {
        type("antwoord-PURPOSE", "YES");
        type("reden-PURPOSE", "Hulp voorop.");
        assertThat(read()).isEqualTo(Map.of(Criterion.PURPOSE, new Given(true, "Hulp voorop.")));
    }

    @Test
    void an_answer_without_a_reason_is_asked_for_again() {
        type("antwoord-PURPOSE", "YES");
        type("reden-NECESSITY", "Getypt.");
        assertThat(wrong()).containsExactlyInAnyOrder("reden-PURPOSE", "antwoord-NECESSITY");
    }

    @Test
    void what_is_neither_yes_nor_no_is_no_answer() {
        type("antwoord-PURPOSE", "MISSCHIEN");
        type("reden-PURPOSE", "Getypt.");
        assertThat(wrong()).containsExactly("antwoord-PURPOSE");
    }

    @Test
    void an_answer_that_was_given_can_change_and_not_go_away() {
        before = Map.of(Criterion.PURPOSE, "Hulp voorop.");
        assertThat(wrong()).containsExactlyInAnyOrder("antwoord-PURPOSE", "reden-PURPOSE");
        type("antwoord-PURPOSE", "NO");
        type("reden-PURPOSE", "Toch niet.");
        assertThat(read()).isEqualTo(Map.of(Criterion.PURPOSE, new Given(false, "Toch niet.")));
    }

    @Test
    void a_question_of_another_route_is_not_read() {
        type("antwoord-CORE_ROLE", "YES");
        type("reden-CORE_ROLE", "Verzonnen veld.");
        assertThat(read()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void what_was_answered_fills_the_form_as_it_was_typed(Criterion criterion) {
        Form form = AnswersForm.of(MadeUpWeighing.of(Route.SEEN_ONLY, Map.of(criterion, "Omdat.")));
        assertThat(form.value(AnswersForm.answer(criterion))).isEqualTo("YES");
        assertThat(form.value(AnswersForm.reason(criterion))).isEqualTo("Omdat.");
        assertThat(form.version()).isEqualTo(3);
    }
}
