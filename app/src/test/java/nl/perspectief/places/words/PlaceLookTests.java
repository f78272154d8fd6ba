package nl.perspectief.places.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.perspectief.warning.PersonMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceLookTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static PlaceLook at(String text, Set<PersonMark> allowed, String... noNames) {
        return PlaceLook.at(text, allowed, List.of(noNames), TODAY);
    }

    private static PlaceLook.Refused refused(String text, Set<PersonMark> allowed) {
        return (PlaceLook.Refused) at(text, allowed);
    }

    @Test
    void an_address_stands_only_where_the_place_is_asked() {
        String text = "Dorpsstraat 12, 1234 AB";
        assertThat(at(text, PlaceLook.WHERE)).isInstanceOf(PlaceLook.Fit.class);
        assertThat(refused("Er staan dozen bij " + text + ".", Set.of()).mustGo())
                .containsExactly("Dorpsstraat 12", "1234 AB");
    }

    @Test
    void an_account_stands_only_where_the_place_is_a_channel() {
        assertThat(refused("t.me/snelgeld", PlaceLook.WHERE).mustGo()).containsExactly("t.me/snelgeld");
        assertThat(at("t.me/snelgeld", PlaceLook.CHANNEL)).isInstanceOf(PlaceLook.Fit.class);
        assertThat(refused("Op t.me/snelgeld staat het.", Set.of()).mustGo()).containsExactly("t.me/snelgeld");
    }

    @ParameterizedTest
    @ValueSource(strings = {"06-12345678", "iemand@voorbeeld.nl", "AB-12-CD", "bsn 111222333"})
    void what_finds_a_person_stands_nowhere(String words) {
        for (Set<PersonMark> allowed : List.of(Set.<PersonMark>of(), PlaceLook.WHERE, PlaceLook.CHANNEL)) {
            assertThat(refused("Bij de garage, " + words, allowed).mustGo()).hasSize(1);
        }
    }

    @Test
    void a_name_waits_until_it_is_said_to_be_none_and_that_says_nothing_of_another() {
        assertThat(refused("de garage van Mohamed de Vries", PlaceLook.WHERE).names())
                .containsExactly("Mohamed de Vries");
        assertThat(at("de garage van Mohamed de Vries", PlaceLook.WHERE, "Mohamed de Vries"))
                .isInstanceOf(PlaceLook.Fit.class);
        assertThat(at("de garage van Mohamed de Vries", PlaceLook.WHERE, "Bram de Vries"))
                .isInstanceOf(PlaceLook.Refused.class);
    }
}
