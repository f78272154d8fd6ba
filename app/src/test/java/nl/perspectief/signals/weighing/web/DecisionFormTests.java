package nl.perspectief.signals.weighing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.shared.web.Form;
import nl.perspectief.signals.weighing.WeighingDecision;
import nl.perspectief.signals.weighing.WeighingDecision.Advice;
import nl.perspectief.signals.weighing.WeighingDecision.BackToBasis;
import nl.perspectief.signals.weighing.WeighingDecision.Ground;
import nl.perspectief.signals.weighing.WeighingDecision.NotTakenOn;
import nl.perspectief.signals.weighing.WeighingDecision.OtherPath;
import nl.perspectief.signals.weighing.WeighingDecision.Path;
import nl.perspectief.signals.weighing.WeighingDecision.PersonalApproach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionFormTests {
    private static Form typed(String... fields) {
        Map<String, List<String>> typed = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], List.of(fields[i + 1].split(",")));
        }
        return new Form(typed);
    }

    private static WeighingDecision read(String... fields) {
        Form form = typed(fields);
        WeighingDecision decision = DecisionForm.read(form, true).orElseThrow();
        assertThat(form.good()).isTrue();
        return decision;
    }

    private static List<String> wrong(String... fields) {
        Form form = typed(fields);
        assertThat(DecisionForm.read(form, true)).isEmpty();
        return form.mistakes().stream().map(Form.Mistake::field).toList();
    }

    @ParameterizedTest
    @CsvSource({"''", "APPROACH", "personal_approach"})
    void without_one_of_the_four_outcomes_nothing_is_decided(String outcome) {
        assertThat(wrong("uitkomst", outcome)).containsExactly("uitkomst");
    }

    @ParameterizedTest
    @EnumSource(Path.class)
    void another_path_is_named(Path path) {
        assertThat(read("uitkomst", "OTHER_PATH", "pad", path.name())).isEqualTo(new OtherPath(path));
        assertThat(wrong("uitkomst", "OTHER_PATH")).containsExactly("pad");
        assertThat(wrong("uitkomst", "OTHER_PATH", "pad", "POLICE")).containsExactly("pad");
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void not_taking_on_has_a_ground_and_a_tick_that_all_is_destroyed(Ground ground) {
        assertThat(read("uitkomst", "NOT_TAKEN_ON", "grond", ground.name(), "vernietigen", "ja"))
                .isEqualTo(new NotTakenOn(ground));
        assertThat(wrong("uitkomst", "NOT_TAKEN_ON", "grond", ground.name())).containsExactly("vernietigen");
        assertThat(wrong("uitkomst", "NOT_TAKEN_ON", "grond", ground.name(), "vernietigen", "nee"))
                .containsExactly("vernietigen");
    }

    @Test
    void who_only_wants_it_ticks_nothing() {
        assertThat(DecisionForm.read(typed("uitkomst", "NOT_TAKEN_ON", "grond", "NOT_NECESSARY"), false))
                .contains(new NotTakenOn(Ground.NOT_NECESSARY));
    }

    @Test
    void a_tick_without_a_ground_decides_nothing() {
        assertThat(wrong("uitkomst", "NOT_TAKEN_ON", "vernietigen", "ja")).containsExactly("grond");
        assertThat(wrong("uitkomst", "NOT_TAKEN_ON")).containsExactly("grond", "vernietigen");
    }

    @Test
    void going_back_takes_the_advice_that_there_is_and_no_other() {
        assertThat(read("uitkomst", "BACK_TO_BASIS")).isEqualTo(new BackToBasis(Set.of()));
        assertThat(read("uitkomst", "BACK_TO_BASIS", "advies", "ASK_SCHOOL,COME_BACK,VERZONNEN"))
                .isEqualTo(new BackToBasis(Set.of(Advice.ASK_SCHOOL, Advice.COME_BACK)));
    }

    @Test
    void an_approach_has_a_case_lead() {
        UUID lead = UUID.randomUUID();
        assertThat(read("uitkomst", "PERSONAL_APPROACH", "casusregisseur", lead.toString()))
                .isEqualTo(new PersonalApproach(lead));
        assertThat(wrong("uitkomst", "PERSONAL_APPROACH")).containsExactly("casusregisseur");
        assertThat(wrong("uitkomst", "PERSONAL_APPROACH", "casusregisseur", "Ruben"))
                .containsExactly("casusregisseur");
    }
}
