package nl.perspectief.signals.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.perspectief.signals.SignalLine.State;
import nl.perspectief.signals.web.SignalFilter.Stand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalFilterTests {
    @ParameterizedTest
    @EnumSource(Stand.class)
    void the_address_of_a_filter_is_read_back_as_that_filter(Stand stand) {
        for (boolean either : new boolean[] {true, false}) {
            SignalFilter filter = new SignalFilter(either, stand, !either);
            String[] words = filter.address().split("[=&]");
            assertThat(SignalFilter.of(words[1], words[3], words.length > 5 ? words[5] : ""))
                    .isEqualTo(filter);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OPEN", "verzonnen"})
    void what_is_no_filter_shows_all_of_everybody(String word) {
        assertThat(SignalFilter.of(word, word, word)).isEqualTo(new SignalFilter(false, Stand.ALLES, false));
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void every_state_is_in_one_stand_beside_all(State state) {
        assertThat(Stand.values()).filteredOn(stand -> states(stand, state)).hasSize(2);
    }

    private static boolean states(Stand stand, State state) {
        return new SignalFilter(false, stand, false).question("").states().contains(state);
    }

    @ParameterizedTest
    @CsvSource({"'', false", "1, false", "geen-id, false", "01234567-89ab-7def-8123-456789abcdef, true"})
    void a_place_that_is_none_is_the_first_page(String after, boolean place) {
        UUID found = SignalFilter.of("mij", "open", "").question(after).after();
        assertThat(found != null).isEqualTo(place);
    }
}
