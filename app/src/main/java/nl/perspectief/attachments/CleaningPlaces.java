package nl.perspectief.attachments;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import nl.perspectief.attachments.content.Cleaned;
import nl.perspectief.attachments.content.Cleaning;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where files are made anew: a few at the same time, apart from what answers requests, and one of each person. Nobody waits longer than the
 * clock of {@link Cleaning} and a moment; what hangs all the same keeps its own place and that of its person, and no other.
 */
@Component
class CleaningPlaces implements DisposableBean {
    private static final int PLACES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore places = new Semaphore(PLACES);
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            PLACES, Thread.ofPlatform().daemon().name("cleaning-", 1).factory());
    private final Duration most;
    private final Duration patience;

    @Autowired
    CleaningPlaces() {
        this(Cleaning.LONGEST.plusSeconds(5), PATIENCE);
    }

    CleaningPlaces(Duration most, Duration patience) {
        this.most = most;
        this.patience = patience;
    }

    /** Empty when there is no place: of this person another is looked into, or of too many others. */
    Optional<Cleaned> in(UUID person, Supplier<Cleaned> cleaning) {
        if (!busy.add(person)) {
            return Optional.empty();
        }
        if (!entered()) {
            busy.remove(person);
            return Optional.empty();
        }
        return Optional.of(awaited(threads.submit(() -> {
            try {
                return cleaning.get();
            } finally {
                places.release();
                busy.remove(person);
            }
        })));
    }

    private boolean entered() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Cleaned awaited(Future<Cleaned> cleaning) {
        try {
            return cleaning.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return new Cleaned.Refused(Cleaned.Why.TAKES_TOO_LONG);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Cleaned.Refused(Cleaned.Why.TAKES_TOO_LONG);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a file could not be made anew", e.getCause());
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
