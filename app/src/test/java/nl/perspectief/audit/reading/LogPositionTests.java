package nl.perspectief.audit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.perspectief.audit.Logs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogPositionTests {
    @Test
    void a_place_survives_a_link() {
        LogPosition place = new LogPosition(Logs.NOW, UUID.randomUUID(), 42);

        assertThat(LogPosition.parse(place.toString())).contains(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1_2",
                "-1_2_00000000-0000-0000-0000-000000000000",
                "1_2_zzzzzzzz-0000-0000-0000-000000000000",
                "1_2_0-0-0-0-0",
                "9999999999999999999_2_00000000-0000-0000-0000-000000000000"
            })
    void what_is_no_place_is_nothing(String text) {
        assertThat(LogPosition.parse(text)).isEmpty();
    }
}
