package nl.perspectief.identity.limits;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A bulkhead for work that costs much processor time, such as hashing a password: few threads, a short queue, and for one
 * address no more than a share of it. The threads are of the platform: a virtual one would hold a carrier for as long as it
 * calculates, and pages need those.
 */
public final class Lane implements AutoCloseable {
    private static final int QUEUE = 16;
    private static final int SHARE = 6;
    private static final int PROCESSORS_PER_THREAD = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);

    private final ThreadPoolExecutor threads;
    private final AtOnce shares = new AtOnce(SHARE);

    public Lane(String name) {
        this(name, false);
    }

    private Lane(String name, boolean rests) {
        int size = Math.max(1, Runtime.getRuntime().availableProcessors() / PROCESSORS_PER_THREAD);
        threads =
                new ThreadPoolExecutor(
                        size,
                        size,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(QUEUE, true),
                        Thread.ofPlatform().daemon().name(name + "-", 1).factory(),
                        new ThreadPoolExecutor.AbortPolicy()) {
                    private final ThreadLocal<Long> begun = ThreadLocal.withInitial(System::nanoTime);

                    @Override
                    protected void beforeExecute(Thread thread, Runnable work) {
                        begun.set(System.nanoTime());
                    }

                    /** The answer is given by now; only the next one waits. */
                    @Override
                    protected void afterExecute(Runnable work, @Nullable Throwable failure) {
                        if (rests) {
                            LockSupport.parkNanos(Math.min(LONGEST_REST.toNanos(), System.nanoTime() - begun.get()));
                        }
                    }
                };
    }

    /** A lane that rests after each work for as long as it took, so that it uses half of what it could. */
    public static Lane resting(String name) {
        return new Lane(name, true);
    }

    /** Waits for the work; empty when it was not begun, or not done in time, because there is too much of it. */
    public <T> Optional<T> run(Address address, Callable<T> work) {
        try {
            return shares.enter(address) ? finished(work) : Optional.empty();
        } finally {
            shares.leave(address);
        }
    }

    private <T> Optional<T> finished(Callable<T> work) {
        try {
            var result = threads.submit(work);
            try {
                return Optional.of(result.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            } catch (TimeoutException _) {
                result.cancel(true);
                return Optional.empty();
            }
        } catch (RejectedExecutionException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
