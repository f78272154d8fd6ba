package nl.perspectief.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.perspectief.organisations.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeatingTests {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final UUID NORA = new UUID(0, 7);

    private static Seat seat(Instant since, @Nullable Instant until, @Nullable Instant endedAt) {
        return new Seat(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), NORA, Role.CASE_PARTNER, since, until, endedAt);
    }

    private static boolean sits(Seat seat) {
        return Seating.at(NOW, List.of(seat)).of(NORA).isPresent();
    }

    @Test
    void a_seat_is_taken_from_its_first_moment_until_its_last() {
        assertThat(sits(seat(NOW, null, null))).isTrue();
        assertThat(sits(seat(NOW.plusMillis(1), null, null))).isFalse();
        assertThat(sits(seat(NOW.minusSeconds(9), NOW.plusMillis(1), null))).isTrue();
        assertThat(sits(seat(NOW.minusSeconds(9), NOW, null))).isFalse();
    }

    @Test
    void a_seat_that_somebody_ended_is_nobodys() {
        Seat ended = seat(NOW.minusSeconds(9), null, NOW.minusSeconds(1));

        assertThat(sits(ended)).isFalse();
        assertThat(Seating.at(NOW, List.of(ended)).find(ended.id())).isEmpty();
    }

    @Test
    void the_seat_of_the_case_lead_is_not_taken_away() {
        UUID id = new UUID(0, 1);

        assertThat(new Seat(id, id, id, NORA, Role.CASE_LEAD, NOW, null, null).mayBeTakenAway())
                .isFalse();
        assertThat(seat(NOW, null, null).mayBeTakenAway()).isTrue();
    }

    @Test
    void what_is_given_ends_with_the_seat_at_the_latest() {
        Instant day = NOW.plusSeconds(86_400);
        Seating short_ = Seating.at(NOW, List.of(seat(NOW, NOW.plusSeconds(60), null)));
        Seating lasting = Seating.at(NOW, List.of(seat(NOW, null, null)));
        Seating empty = Seating.at(NOW, List.of());

        assertThat(short_.until(NORA, day)).isEqualTo(NOW.plusSeconds(60));
        assertThat(short_.until(NORA, NOW.plusSeconds(9))).isEqualTo(NOW.plusSeconds(9));
        assertThat(lasting.until(NORA, day)).isEqualTo(day);
        assertThat(empty.until(NORA, day)).isEqualTo(day);
    }
}
