package nl.perspectief.audit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FloodTests {
    private final Flood flood = new Flood();

    private static SecurityEvent stranger(String network) {
        return SecurityEvent.of(SecurityCode.SIGN_IN_FAILED, "WRONG", new Origin(network, null, "trace"));
    }

    @Test
    void a_stranger_gets_one_line_in_a_minute_and_the_rest_is_a_number() {
        long lines = IntStream.range(0, 1_000)
                .filter(_ -> flood.admits(stranger("00000001")))
                .count();

        assertThat(lines).isEqualTo(1);
        assertThat(flood.next()).singleElement().satisfies(count -> {
            assertThat(count.times()).isEqualTo(999);
            assertThat(count.event().origin().network()).isEqualTo("00000001");
        });
        assertThat(flood.next()).isEmpty();
        assertThat(flood.admits(stranger("00000001"))).isTrue();
    }

    @Test
    void strangers_of_ten_thousand_networks_make_a_hundred_lines_and_one_number() {
        long lines = IntStream.range(0, 10_000)
                .filter(n -> flood.admits(stranger("%08x".formatted(n))))
                .count();

        assertThat(lines).isEqualTo(100);
        assertThat(flood.next()).singleElement().satisfies(count -> {
            assertThat(count.times()).isEqualTo(9_900);
            assertThat(count.event().origin().network()).isNull();
        });
    }

    @Test
    void a_flood_of_strangers_takes_no_line_of_a_colleague() {
        IntStream.range(0, 10_000).forEach(n -> flood.admits(stranger("%08x".formatted(n))));

        assertThat(flood.admits(stranger("00000001").about("sanne"))).isTrue();
    }

    @Test
    void a_colleague_who_knocks_at_every_door_gets_twenty_lines_in_a_minute() {
        UUID professional = UUID.randomUUID();
        List<Boolean> lines = IntStream.range(0, 100)
                .mapToObj(n -> flood.admits(SecurityEvent.of(SecurityCode.PAGE_REFUSED, "ROLE", Origin.NOWHERE)
                        .by(professional)
                        .at("GET /pages/" + n)))
                .toList();

        assertThat(lines).filteredOn(line -> line).hasSize(20);
        assertThat(flood.next()).singleElement().satisfies(count -> {
            assertThat(count.times()).isEqualTo(80);
            assertThat(count.event().place()).isNull();
        });
    }
}
