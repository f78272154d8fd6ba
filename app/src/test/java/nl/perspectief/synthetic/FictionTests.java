package nl.perspectief.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.perspectief.organisations.Neighbourhood;
import org.junit.jupiter.api.Test;

class FictionTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final List<Neighbourhood> PLACES = List.of(new Neighbourhood("noord", "Noord", true));

    @Test
    void the_same_seed_and_number_make_up_the_same() {
        for (int number = 0; number < 100; number++) {
            assertThat(new Fiction(7, number, DAY).signal(PLACES, false))
                    .isEqualTo(new Fiction(7, number, DAY).signal(PLACES, false));
        }
        assertThat(new Fiction(8, 1, DAY).signal(PLACES, true))
                .isNotEqualTo(new Fiction(7, 1, DAY).signal(PLACES, true));
    }

    @Test
    void whom_a_referral_is_about_has_a_name_and_knows() {
        for (int number = 0; number < 100; number++) {
            var signal = new Fiction(1, number, DAY).signal(PLACES, true);
            assertThat(signal.identity()).isNotNull();
            assertThat(signal.informed().knownOrPostponedOn(DAY)).isTrue();
        }
    }
}
