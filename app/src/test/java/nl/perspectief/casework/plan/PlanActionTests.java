package nl.perspectief.casework.plan;

import static nl.perspectief.casework.MadeUp.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.MadeUp;
import nl.perspectief.casework.Phase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanActionTests {
    private static final CaseFile FILE = MadeUp.file(Phase.PLAN);

    /** Of the partner. */
    private static PlanAction action(PlanAction.@Nullable Result result) {
        UUID id = new UUID(0, 5);
        return new PlanAction(
                id,
                FILE.id(),
                id,
                MadeUp.PARTNER.professionalId(),
                MadeUp.PARTNER.organisationId(),
                DAY,
                result,
                null,
                result == null ? null : Instant.EPOCH,
                result == null ? null : MadeUp.PARTNER.professionalId(),
                result == PlanAction.Result.REMOVED ? "by-mistake" : null,
                1);
    }

    @Test
    void an_action_is_ended_by_its_owner_or_by_who_leads_the_case() {
        assertThat(action(null).mayBeEndedBy(MadeUp.PARTNER, FILE)).isTrue();
        assertThat(action(null).mayBeEndedBy(MadeUp.LEAD, FILE)).isTrue();
        assertThat(action(null).mayBeEndedBy(MadeUp.PROCESS_LEAD, FILE)).isTrue();
        assertThat(action(null).mayBeEndedBy(MadeUp.COLLEAGUE, FILE)).isFalse();
        assertThat(action(null).mayBeEndedBy(MadeUp.OTHER_PROCESS_LEAD, FILE)).isFalse();
    }

    @Test
    void an_action_ends_once() {
        for (PlanAction.Result result : PlanAction.Result.values()) {
            assertThat(action(result).open()).isFalse();
            assertThat(action(result).mayBeEndedBy(MadeUp.PARTNER, FILE)).isFalse();
        }
    }

    @Test
    void in_a_case_that_is_shielded_nobody_ends_an_action() {
        CaseFile shielded = MadeUp.file(Phase.SHIELDED);

        assertThat(action(null).mayBeEndedBy(MadeUp.PARTNER, shielded)).isFalse();
        assertThat(action(null).mayBeEndedBy(MadeUp.LEAD, shielded)).isFalse();
    }

    @Test
    void what_somebody_ended_is_opened_again_by_that_person_or_by_who_leads_the_case() {
        for (PlanAction.Result result : PlanAction.Result.values()) {
            boolean told = result != PlanAction.Result.REMOVED;
            assertThat(action(result).mayBeReopenedBy(MadeUp.PARTNER, FILE)).isEqualTo(told);
            assertThat(action(result).mayBeReopenedBy(MadeUp.LEAD, FILE)).isEqualTo(told);
            assertThat(action(result).mayBeReopenedBy(MadeUp.COLLEAGUE, FILE)).isFalse();
        }
        assertThat(action(null).mayBeReopenedBy(MadeUp.LEAD, FILE)).isFalse();
        assertThat(action(PlanAction.Result.DONE).mayBeReopenedBy(MadeUp.LEAD, MadeUp.file(Phase.SHIELDED)))
                .isFalse();
    }

    @Test
    void an_action_is_late_the_day_after_its_day_and_never_when_done() {
        assertThat(action(null).lateOn(DAY)).isFalse();
        assertThat(action(null).lateOn(DAY.plusDays(1))).isTrue();
        assertThat(action(PlanAction.Result.DONE).lateOn(DAY.plusDays(1))).isFalse();
    }
}
