package nl.perspectief.health;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.perspectief.health.Attempt.Found;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks the database some times a second whether it is there. Away is said when two independent attempts got no answer: one on a
 * connection that worked before, and one on a new connection. Then every connection is cut, so that nobody waits for a
 * frozen server. A server that answers on the known connection is present, however long other statements take.
 *
 * <p>Patience is counted in slices that this process itself was awake for: on a machine that is too busy to run us, silence
 * of the database tells nothing.
 */
@Component
public class DatabaseWatch implements SmartLifecycle {
    private static final Duration SLICE = Duration.ofMillis(100);
    private static final int PAUSE = 3;
    private static final int ALONE = 6;
    private static final int PATIENCE = 18;
    private static final int AT_START = 60;
    private static final Duration STALE = Duration.ofSeconds(15);
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);

    private final WatchedPool pool;
    private final Presence presence;
    private @Nullable ExecutorService threads;
    private @Nullable Found known;
    private @Nullable Attempt fresh;
    private volatile long looked;
    private volatile boolean ready = true;

    DatabaseWatch(WatchedPool pool, Presence presence) {
        this.pool = pool;
        this.presence = presence;
    }

    /** Whether the database does not answer. */
    public boolean away() {
        return presence.away();
    }

    /** Whether it answers, has our tables, and was asked lately. */
    Standing standing() {
        boolean stale = isRunning() && System.nanoTime() - looked > STALE.toNanos();
        return presence.away() || stale ? Standing.AWAY : ready ? Standing.GOOD : Standing.EMPTY;
    }

    enum Standing {
        GOOD,
        /** It answers, and has no tables of ours. */
        EMPTY,
        AWAY
    }

    @Override
    public synchronized void start() {
        looked = System.nanoTime();
        ExecutorService started = Executors.newCachedThreadPool(
                Thread.ofPlatform().name("database-watch-", 0).daemon().factory());
        threads = started;
        started.execute(() -> watch(started));
    }

    @Override
    public synchronized void stop() {
        if (threads != null) {
            threads.shutdownNow();
            threads = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }

    /** Before the web server, and after it on the way out. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void watch(ExecutorService own) {
        try {
            while (!own.isShutdown()) {
                lookSafely(own);
                Thread.sleep(SLICE.multipliedBy(PAUSE));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            if (known != null) {
                Connections.abort(known.connection());
            }
        }
    }

    /** Whatever goes wrong, it looks again. */
    private void lookSafely(ExecutorService own) throws InterruptedException {
        try {
            look(own);
            looked = System.nanoTime();
        } catch (RuntimeException e) {
            if (!own.isShutdown()) {
                LOG.error("the database could not be watched", e);
            }
        }
    }

    private void look(ExecutorService own) throws InterruptedException {
        Attempt old = known == null ? Attempt.failed("nothing known") : again(known, own);
        Attempt none = Attempt.failed("not tried");
        int patience = known == null && !presence.away() ? AT_START : PATIENCE;
        int slice = 0;
        while (old.answer() == null && !old.failed() && slice++ < ALONE) {
            Attempt.await(SLICE, old, none);
        }
        if (old.answer() == null && fresh == null) {
            fresh = Attempt.start(pool.connections()::look, own);
        }
        Attempt other = fresh == null ? none : fresh;
        while (old.answer() == null
                && other.answer() == null
                && !(old.failed() && other.failed())
                && slice++ < patience) {
            Attempt.await(SLICE, old, other);
        }
        conclude(old, other);
    }

    private static Attempt again(Found known, ExecutorService own) {
        return Attempt.start(known::connection, own);
    }

    private void conclude(Attempt old, Attempt other) {
        if (old.answer() != null) {
            present(old.answer());
            other.drop();
            fresh = null;
        } else if (other.answer() != null) {
            present(other.answer());
            fresh = null;
        } else {
            absent(old, other);
            fresh = other.failed() ? null : other;
        }
    }

    /** A server that is not the one of before left nothing of what was open: all that is cut. */
    private void present(Found found) {
        Found before = known;
        known = found;
        ready = found.server().ready();
        if (before != null && before.connection() != found.connection()) {
            Connections.abort(before.connection());
            if (!Objects.equals(before.server().identity(), found.server().identity())) {
                LOG.warn("the database is another server, or started anew; all connections are made again");
                pool.forget();
            }
        }
        if (presence.away()) {
            pool.forget();
            presence.becomes(true);
            LOG.info("the database answers again");
        }
    }

    private void absent(Attempt old, Attempt other) {
        if (!presence.away()) {
            LOG.error("the database does not answer: {}; on a new connection: {}", old.reason(), other.reason());
        }
        presence.becomes(false);
        if (known != null) {
            Connections.abort(known.connection());
            known = null;
        }
        pool.forget();
    }
}
