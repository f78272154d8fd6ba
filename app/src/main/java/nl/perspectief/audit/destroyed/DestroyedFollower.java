package nl.perspectief.audit.destroyed;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the list in a file up with the database: all of it at the start, and then what came, twice a second and at the end. The
 * row in the database is the truth until then, so that a crash between a commit and the file loses nothing. Each node has a
 * file of its own, with what all nodes destroyed.
 */
@Component
class DestroyedFollower implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DestroyedFollower.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final DestroyedRows rows;
    private final @Nullable DestroyedList list;
    private Set<Gone> listed = Set.of();
    private String since = "0";
    private volatile @Nullable CountDownLatch end;

    /** @param place empty where no list is kept: with a database of the partnership itself, unless it names a file */
    DestroyedFollower(JdbcClient jdbc, @Value("${perspectief.destroyed-list:}") String place) {
        this.rows = new DestroyedRows(jdbc);
        this.list = place.isBlank() ? null : DestroyedList.at(Path.of(place));
    }

    @Override
    public void start() {
        CountDownLatch own = new CountDownLatch(1);
        end = own;
        DestroyedList file = list;
        if (file != null) {
            listed = file.read();
            var _ = followed(file, false);
            Thread.ofVirtual().name("destroyed-list").start(() -> following(file, own));
        }
    }

    private void following(DestroyedList file, CountDownLatch own) {
        boolean away = false;
        try {
            while (!own.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                away = !followed(file, away);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param before whether it failed the last time too, and that was said */
    private boolean followed(DestroyedList file, boolean before) {
        try {
            follow(file);
            return true;
        } catch (RuntimeException e) {
            if (!before) {
                LOG.warn(
                        "the list of what was destroyed waits to be written: {}",
                        e.getClass().getSimpleName());
            }
            return false;
        }
    }

    private synchronized void follow(DestroyedList file) {
        DestroyedRows.Lately lately = rows.since(since);
        Set<Gone> fresh = new LinkedHashSet<>(lately.gone());
        fresh.removeAll(listed);
        if (!fresh.isEmpty()) {
            file.add(fresh);
        }
        listed = lately.gone();
        since = lately.oldest();
    }

    /** After the web server, so that what was destroyed last is on the list too. */
    @Override
    public void stop() {
        CountDownLatch own = end;
        if (own != null) {
            own.countDown();
            end = null;
            if (list != null) {
                var _ = followed(list, false);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return end != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
