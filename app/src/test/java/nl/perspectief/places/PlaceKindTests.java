package nl.perspectief.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.perspectief.warning.Looked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaceKindTests {
    private static Looked where(PlaceKind kind, String text) {
        return Looked.at(text, kind.whereHolds(), List.of(), LocalDate.of(2026, 3, 2));
    }

    @Test
    void an_account_says_where_it_is_only_when_the_place_is_a_channel() {
        assertThat(where(PlaceKind.ONLINE, "t.me/snelgeld")).isInstanceOf(Looked.Fit.class);
        assertThat(where(PlaceKind.STREET, "t.me/snelgeld")).isInstanceOf(Looked.Refused.class);
    }

    @ParameterizedTest
    @EnumSource
    void an_address_says_where_it_is_and_what_finds_a_person_does_not(PlaceKind kind) {
        assertThat(where(kind, "Dorpsstraat 12, 1234 AB")).isInstanceOf(Looked.Fit.class);
        for (String words : List.of("06-12345678", "iemand@voorbeeld.nl", "AB-12-CD", "bsn 111222333")) {
            assertThat(where(kind, "Bij de garage, " + words)).isInstanceOf(Looked.Refused.class);
        }
    }
}
