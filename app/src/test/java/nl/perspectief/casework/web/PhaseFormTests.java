package nl.perspectief.casework.web;

import static nl.perspectief.casework.MadeUpCase.NEXT_REVIEW;
import static nl.perspectief.casework.MadeUpCase.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.casework.MadeUpCase;
import nl.perspectief.casework.Phase;
import nl.perspectief.organisations.web.Painted;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a phase is called, and when a case in it is looked at again. */
class PhaseFormTests {
    private static Form typed(String review) {
        return new Form(Map.of("evaluatie", List.of(review)));
    }

    private static LocalDate review(Form form, Phase phase) {
        return PhaseController.review(form, MadeUpCase.header(Phase.PLAN), phase);
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SHIELDED"})
    void every_open_phase_has_a_review_today_or_later(Phase phase) {
        Form today = typed(TODAY.toString());
        assertThat(review(today, phase)).isEqualTo(TODAY);
        assertThat(today.good()).isTrue();
        Form past = typed(TODAY.minusDays(1).toString());
        review(past, phase);
        assertThat(past.mistake("evaluatie")).map(Form.Mistake::key).contains("casework.day-past");
        Form none = typed("");
        assertThat(review(none, phase)).isEqualTo(NEXT_REVIEW);
        assertThat(none.mistake("evaluatie")).map(Form.Mistake::key).contains("casework.phase.review-missing");
    }

    @Test
    void a_case_that_is_shielded_has_no_review_to_come() {
        Form none = typed("");
        assertThat(review(none, Phase.SHIELDED)).isEqualTo(NEXT_REVIEW);
        assertThat(none.good()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"NL, Aan de slag", "EN, Plan and actions"})
    void a_phase_is_called_as_the_covenant_of_the_case_calls_it_in_dutch(Language language, String said) {
        CaseHeader header = MadeUpCase.header(Phase.PLAN, Map.of(Phase.PLAN, "aan de slag", Phase.START, "begin"));
        assertThat(PhaseNames.now(Painted.screen(language), header)).isEqualTo(said);
    }

    @Test
    void where_the_covenant_has_one_phase_for_two_or_none_it_is_said_what_it_means() {
        CaseHeader header =
                MadeUpCase.header(Phase.PLAN, Map.of(Phase.PLAN, "samen bezig", Phase.EVALUATION, "samen bezig"));
        for (Phase phase : List.of(Phase.PLAN, Phase.EVALUATION, Phase.CLOSING)) {
            assertThat(PhaseNames.of(Painted.screen(Language.NL), header, phase))
                    .isEqualTo(Painted.screen(Language.NL).say("casework.phase." + phase.id()));
        }
    }
}
