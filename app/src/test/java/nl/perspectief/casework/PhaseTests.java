package nl.perspectief.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhaseTests {
    @ParameterizedTest
    @EnumSource
    void a_case_stays_or_goes_on_and_never_back(Phase phase) {
        assertThat(Arrays.stream(Phase.values()).filter(phase::leadsTo))
                .containsExactlyElementsOf(
                        Arrays.asList(Phase.values()).subList(phase.ordinal(), Phase.values().length));
    }

    @Test
    void a_phase_may_be_passed_over() {
        assertThat(Phase.START.leadsTo(Phase.CLOSING)).isTrue();
    }

    @Test
    void after_shielding_nothing_follows() {
        assertThat(Phase.SHIELDED.next()).isEmpty();
        assertThat(Phase.SHIELDED.leadsTo(Phase.CLOSING)).isFalse();
        assertThat(MadeUp.file(Phase.SHIELDED).open()).isFalse();
        assertThat(MadeUp.file(Phase.CLOSING).open()).isTrue();
    }

    @Test
    void a_case_is_led_by_its_lead_and_by_process_leads_of_the_same_organisation() {
        CaseFile file = MadeUp.file(Phase.PLAN);

        assertThat(file.ledBy(MadeUp.LEAD)).isTrue();
        assertThat(file.ledBy(MadeUp.PROCESS_LEAD)).isTrue();
        assertThat(file.ledBy(MadeUp.COLLEAGUE)).isFalse();
        assertThat(file.ledBy(MadeUp.PARTNER)).isFalse();
        assertThat(file.ledBy(MadeUp.OTHER_PROCESS_LEAD)).isFalse();
    }
}
