package nl.perspectief.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceTests {
    @Test
    void a_browser_is_named_in_plain_words() {
        assertThat(Device.of("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0"))
                .isEqualTo(new Device("Edge", "Windows"));
        assertThat(Device.of("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
                        + " Gecko) Version/18.0 Mobile/15E148 Safari/604.1"))
                .isEqualTo(new Device("Safari", "iPhone"));
        assertThat(Device.of("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0"
                        + " Mobile Safari/537.36"))
                .isEqualTo(new Device("Chrome", "Android"));
        assertThat(Device.of("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"))
                .isEqualTo(new Device("Firefox", "Linux"));
    }

    @Test
    void what_says_nothing_known_is_unknown_and_nothing_of_it_is_kept() {
        assertThat(Device.of("<script>x</script>")).isEqualTo(new Device("", ""));
        assertThat(new Device("", "").key()).isEqualTo("identity.device.unknown");
    }
}
