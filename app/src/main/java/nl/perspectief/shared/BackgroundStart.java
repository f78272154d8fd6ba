package nl.perspectief.shared;

import java.util.concurrent.CompletableFuture;
import org.springframework.context.SmartLifecycle;

/**
 * Work of a start that nothing else of the start waits for: begun at once on a thread of its own, and done before the
 * first request can come in. When it fails, starting fails.
 */
public final class BackgroundStart implements SmartLifecycle {
    private final CompletableFuture<Void> work;
    private volatile boolean started;

    private BackgroundStart(CompletableFuture<Void> work) {
        this.work = work;
    }

    public static BackgroundStart begin(Runnable work) {
        return new BackgroundStart(
                CompletableFuture.runAsync(work, Thread.ofPlatform().name("meanwhile")::start));
    }

    /** Before the web server, which is among the last to start. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        work.join();
        started = true;
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }
}
