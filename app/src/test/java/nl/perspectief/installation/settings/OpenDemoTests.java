package nl.perspectief.installation.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.perspectief.shared.Unusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With one click somebody signs in only where nobody but this machine can. */
class OpenDemoTests {
    private static Options read(String line) {
        return Options.read(line.isEmpty() ? new String[0] : line.split(" "), Map.of());
    }

    @Test
    void without_options_it_listens_for_this_machine_only() {
        assertThat(read("").address()).isEqualTo("127.0.0.1");
        assertThat(Demo.oneClick(read(""))).isTrue();
        assertThat(Demo.oneClick(read("--address ::1"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--address 0.0.0.0",
                "--address ::",
                "--address 192.0.2.1",
                "--public-url https://demo.example.org"
            })
    void a_demo_that_others_can_reach_is_refused_unless_it_is_meant_so(String line) {
        assertThatThrownBy(() -> Demo.oneClick(read(line)))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("--open-demo ja");
        assertThatThrownBy(() -> Demo.oneClick(read(line + " --open-demo nee"))).isInstanceOf(Unusable.class);
        assertThat(Demo.oneClick(read(line + " --open-demo ja"))).isFalse();
    }
}
