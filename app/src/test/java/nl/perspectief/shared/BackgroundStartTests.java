package nl.perspectief.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

class BackgroundStartTests {
    @Test
    void a_start_goes_on_and_is_not_over_before_the_work_is() {
        CountDownLatch later = new CountDownLatch(1);
        AtomicBoolean done = new AtomicBoolean();
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.registerBean(
                    BackgroundStart.class,
                    () -> BackgroundStart.begin(() -> {
                        await(later);
                        done.set(true);
                    }));
            context.registerBean("another", Runnable.class, () -> {
                later.countDown();
                return () -> {};
            });
            context.refresh();
            assertThat(done).isTrue();
        }
    }

    @Test
    void a_start_fails_with_the_work() {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.registerBean(
                    BackgroundStart.class,
                    () -> BackgroundStart.begin(() -> {
                        throw new IllegalStateException("no covenant");
                    }));
            assertThatThrownBy(context::refresh).rootCause().hasMessage("no covenant");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
