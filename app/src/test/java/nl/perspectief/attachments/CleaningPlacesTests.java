package nl.perspectief.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import nl.perspectief.attachments.content.Cleaned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CleaningPlacesTests {
    private static final Cleaned EMPTY = new Cleaned.Refused(Cleaned.Why.EMPTY);
    private static final Cleaned LATE = new Cleaned.Refused(Cleaned.Why.TAKES_TOO_LONG);

    private final CleaningPlaces places = new CleaningPlaces(Duration.ofMillis(150), Duration.ofMillis(50));
    private final CountDownLatch ended = new CountDownLatch(1);
    private final UUID sanne = UUID.randomUUID();

    private Supplier<Cleaned> hanging() {
        return () -> {
            while (ended.getCount() > 0) {
                Thread.onSpinWait();
            }
            return EMPTY;
        };
    }

    @AfterEach
    void end() {
        ended.countDown();
        places.destroy();
    }

    @Test
    void what_hangs_is_refused_and_keeps_the_place_of_its_own_person_only() {
        assertThat(places.in(sanne, hanging())).contains(LATE);
        assertThat(places.in(sanne, () -> EMPTY)).isEmpty();
        assertThat(places.in(UUID.randomUUID(), () -> EMPTY)).contains(EMPTY);
    }

    @Test
    void who_was_helped_is_helped_again_also_after_something_broke() {
        for (int i = 0; i < 10; i++) {
            assertThat(places.in(sanne, () -> EMPTY)).contains(EMPTY);
        }
        for (int i = 0; i < 5; i++) {
            try {
                places.in(sanne, () -> {
                    throw new IllegalArgumentException("broken");
                });
            } catch (IllegalStateException e) {
                assertThat(e).hasRootCauseMessage("broken");
            }
        }
        assertThat(places.in(sanne, () -> EMPTY)).contains(EMPTY);
    }

    @Test
    void there_are_three_places_and_a_next_one_is_told_so() {
        for (int i = 0; i < 3; i++) {
            assertThat(places.in(UUID.randomUUID(), hanging())).contains(LATE);
        }
        assertThat(places.in(sanne, () -> EMPTY)).isEmpty();
        ended.countDown();
        Optional<Cleaned> next = Optional.empty();
        for (int i = 0; i < 100 && next.isEmpty(); i++) {
            next = places.in(sanne, () -> EMPTY);
        }
        assertThat(next).contains(EMPTY);
    }
}
