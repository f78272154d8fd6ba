package nl.perspectief.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Postponing to tell somebody lets nothing travel any more once its day has passed. */
class InformedTests {
    private static final LocalDate AGAIN = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({"2026-11-23, true", "2026-11-24, true", "2026-11-25, false"})
    void who_was_not_told_yet_counts_as_told_until_the_day_to_look_again(LocalDate day, boolean known) {
        assertThat(new Informed(NotInformed.DANGER, null, AGAIN).knownOrPostponedOn(day))
                .isEqualTo(known);
        assertThat(new Informed(null, NotInformed.PARENT_INVOLVED, AGAIN).knownOrPostponedOn(day))
                .isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23", "2030-01-01"})
    void when_both_know_no_day_passes(LocalDate day) {
        assertThat(Informed.BOTH.knownOrPostponedOn(day)).isTrue();
        assertThat(Informed.ofCodes(null, null, AGAIN).knownOrPostponedOn(day)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(NotInformed.class)
    void who_is_not_told_has_a_day_on_which_that_is_weighed_again(NotInformed reason) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Informed(reason, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> Informed.ofCodes(null, reason.name(), null));
    }
}
