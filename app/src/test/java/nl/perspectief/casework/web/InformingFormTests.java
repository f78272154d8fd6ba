package nl.perspectief.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.perspectief.casework.Informing;
import nl.perspectief.casework.Postponement;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.TypedForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When the young person and the parents were told, or why that waits and until when. */
class InformingFormTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Optional<Informing> read(Form form) {
        Informing informing = InformingController.read(form, TODAY);
        return form.good() ? Optional.of(informing) : Optional.empty();
    }

    @Test
    void an_empty_form_says_that_nobody_knows_yet() {
        assertThat(new TypedForm().read(InformingFormTests::read)).isEqualTo(Informing.NOTHING_YET);
    }

    @Test
    void who_was_told_and_agreed_did_so_today_or_before() {
        assertThat(TypedForm.in(
                                "geinformeerd", "2026-11-24",
                                "jongere", "2026-11-20",
                                "ouders", "2026-11-21",
                                "slachtoffer", "2026-11-01")
                        .read(InformingFormTests::read))
                .isEqualTo(new Informing(
                        TODAY,
                        null,
                        null,
                        LocalDate.of(2026, 11, 20),
                        LocalDate.of(2026, 11, 21),
                        LocalDate.of(2026, 11, 1)));
    }

    @ParameterizedTest
    @CsvSource({"geinformeerd", "jongere", "ouders", "slachtoffer"})
    void what_happened_did_not_happen_tomorrow(String field) {
        assertThat(TypedForm.in(field, "2026-11-25").mistakes(InformingFormTests::read))
                .containsExactly(field + " casework.day-ahead");
    }

    @ParameterizedTest
    @EnumSource(Postponement.class)
    void who_informs_later_says_why_and_until_when(Postponement ground) {
        TypedForm typed = TypedForm.in("uitgesteld", ground.name());
        assertThat(typed.mistakes(InformingFormTests::read)).containsExactly("opnieuw casework.inform.again-missing");
        assertThat(typed.put("opnieuw", "2026-11-24").read(InformingFormTests::read))
                .isEqualTo(new Informing(null, ground, TODAY, null, null, null));
        assertThat(typed.put("opnieuw", "2026-11-23").mistakes(InformingFormTests::read))
                .containsExactly("opnieuw casework.inform.again-past");
    }

    @Test
    void a_day_to_look_again_has_a_ground_of_the_law() {
        assertThat(TypedForm.in("opnieuw", "2026-12-01").mistakes(InformingFormTests::read))
                .containsExactly("uitgesteld casework.inform.ground-missing");
        assertThat(TypedForm.in("opnieuw", "2026-12-01", "uitgesteld", "GEEN_ZIN")
                        .mistakes(InformingFormTests::read))
                .containsExactly("uitgesteld casework.inform.ground-missing");
    }

    @Test
    void told_and_postponed_cannot_both_be() {
        assertThat(TypedForm.in("geinformeerd", "2026-11-24", "uitgesteld", "PROTECTION", "opnieuw", "2026-12-01")
                        .mistakes(InformingFormTests::read))
                .containsExactly("uitgesteld casework.inform.both");
    }
}
