package nl.perspectief.desk;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets a few in at once, in the order of coming; who waits too long goes without. */
final class Turns {
    private final Semaphore places;
    private final Duration longest;

    Turns(int places, Duration longest) {
        this.places = new Semaphore(places, true);
        this.longest = longest;
    }

    /** @throws TooBusy when no place came free in time; nothing was done then */
    <T> T take(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooBusy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        }
    }
}
