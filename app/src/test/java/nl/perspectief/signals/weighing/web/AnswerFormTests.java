package nl.perspectief.signals.weighing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.signals.referral.Route;
import nl.perspectief.signals.weighing.Criterion;
import nl.perspectief.signals.weighing.Given;
import nl.perspectief.signals.weighing.MadeUpWeighing;
import nl.perspectief.signals.weighing.Weighing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerFormTests {
    private final Map<String, List<String>> fields = new HashMap<>();

    private void type(String field, String value) {
        fields.put(field, List.of(value));
    }

    private List<String> wrong() {
        Form form = new Form(fields);
        assertThat(AnswerForm.read(form, Criterion.PURPOSE)).isEmpty();
        return form.mistakes().stream().map(Form.Mistake::field).toList();
    }

    @Test
    void an_answer_has_a_yes_or_no_and_a_reason() {
        type("antwoord-PURPOSE", "NO");
        type("reden-PURPOSE", "Hulp voorop.");
        assertThat(AnswerForm.read(new Form(fields), Criterion.PURPOSE)).contains(new Given(false, "Hulp voorop."));
    }

    @Test
    void what_is_wanting_is_asked_for_in_the_order_of_the_page() {
        assertThat(wrong()).containsExactly("antwoord-PURPOSE", "reden-PURPOSE");
        type("reden-PURPOSE", "Getypt.");
        assertThat(wrong()).containsExactly("antwoord-PURPOSE");
        type("antwoord-PURPOSE", "MISSCHIEN");
        assertThat(wrong()).containsExactly("antwoord-PURPOSE");
        type("antwoord-PURPOSE", "YES");
        type("reden-PURPOSE", " ");
        assertThat(wrong()).containsExactly("reden-PURPOSE");
    }

    @Test
    void the_answer_on_another_question_is_none_on_this_one() {
        type("antwoord-NECESSITY", "YES");
        type("reden-NECESSITY", "Elders getypt.");
        assertThat(wrong()).containsExactly("antwoord-PURPOSE", "reden-PURPOSE");
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void what_was_answered_fills_the_form_as_it_was_typed_and_is_untouched(Criterion criterion) {
        Weighing weighing = MadeUpWeighing.of(Route.SEEN_ONLY, Map.of(criterion, "Omdat."));
        Form form = AnswerForm.of(weighing, criterion);
        assertThat(form.value(AnswerForm.answer(criterion))).isEqualTo("YES");
        assertThat(form.value(AnswerForm.reason(criterion))).isEqualTo("Omdat.");
        sentWith(form, WeighingShown.of(weighing, criterion), criterion);
        assertThat(AnswerForm.untouched(new Form(fields), criterion)).isTrue();
        type(AnswerForm.answer(criterion), "NO");
        assertThat(AnswerForm.untouched(new Form(fields), criterion)).isFalse();
    }

    private void sentWith(Form form, Shown shown, Criterion criterion) {
        fields.put(Shown.FIELD, shown.rows().stream().map(Shown.Row::written).toList());
        type(AnswerForm.answer(criterion), form.value(AnswerForm.answer(criterion)));
        type(AnswerForm.reason(criterion), form.value(AnswerForm.reason(criterion)));
    }

    @Test
    void an_empty_question_is_untouched_until_something_is_chosen_or_typed() {
        assertThat(AnswerForm.untouched(new Form(fields), Criterion.PURPOSE)).isTrue();
        type("reden-PURPOSE", "Begonnen.");
        assertThat(AnswerForm.untouched(new Form(fields), Criterion.PURPOSE)).isFalse();
    }

    @Test
    void after_a_question_comes_the_next_without_an_answer_and_then_those_that_were_left_before_it() {
        Weighing weighing = MadeUpWeighing.of(
                Route.CORE_MEMBER, Map.of(Criterion.LEGAL_BASIS, "Wet.", Criterion.DISSENT, "Niemand."));
        assertThat(next(weighing, Criterion.PURPOSE)).contains(Criterion.NECESSITY);
        assertThat(next(weighing, Criterion.CORE_ROLE)).contains(Criterion.VICTIM_VIEW);
        assertThat(Question.of(weighing, "NO_POLICE_QUERY")).isEmpty();
        assertThat(Question.of(weighing, "VERZONNEN")).isEmpty();
        assertThat(Question.of(weighing, "DISSENT")).contains(new Question(Criterion.DISSENT, 11, 11));
    }

    private static Optional<Criterion> next(Weighing weighing, Criterion criterion) {
        return Question.of(weighing, criterion.name()).orElseThrow().next(weighing);
    }
}
