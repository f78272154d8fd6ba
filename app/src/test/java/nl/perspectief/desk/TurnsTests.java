package nl.perspectief.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TurnsTests {
    private static final Duration MOMENT = Duration.ofMillis(20);

    @Test
    void who_finds_no_place_in_time_goes_without_and_nothing_is_done() throws InterruptedException {
        Turns turns = new Turns(1, MOMENT);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread first = Thread.ofVirtual().start(() -> turns.take(() -> waits(inside, done)));
        inside.await();
        assertThatExceptionOfType(TooBusy.class)
                .isThrownBy(() -> turns.take(() -> {
                    throw new AssertionError("nobody is let in");
                }));
        done.countDown();
        first.join();
        assertThat(turns.take(() -> "in")).isEqualTo("in");
    }

    @Test
    void a_place_comes_free_when_the_work_in_it_fails() {
        Turns turns = new Turns(1, MOMENT);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> turns.take(() -> {
                    throw new IllegalStateException("broken");
                }));
        assertThat(turns.take(() -> "in")).isEqualTo("in");
    }

    private static String waits(CountDownLatch inside, CountDownLatch done) {
        inside.countDown();
        try {
            done.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return "done";
    }
}
