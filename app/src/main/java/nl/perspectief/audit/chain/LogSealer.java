package nl.perspectief.audit.chain;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has the database put a seal on the lines that were added, twice a second. Every node asks; the database lets one at a time
 * do it. Nothing is kept here: whoever asks next goes on where the last seal ended, also after a kill.
 */
@Component
public class LogSealer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LogSealer.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final JdbcClient jdbc;
    private volatile @Nullable CountDownLatch end;

    LogSealer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Seals what was added until now, unless somebody else is at it or a writer is not ready. */
    public void seal() {
        long left;
        do {
            left = jdbc.sql("SELECT seal_logs()").query(Long.class).single();
        } while (left > 0);
    }

    @Override
    public void start() {
        CountDownLatch own = new CountDownLatch(1);
        end = own;
        Thread.ofVirtual().name("log-sealer").start(() -> sealing(own));
    }

    private void sealing(CountDownLatch own) {
        boolean away = false;
        try {
            while (!own.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                away = !sealed(away);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param before whether it failed the last time too, and that was said */
    private boolean sealed(boolean before) {
        try {
            seal();
            return true;
        } catch (RuntimeException e) {
            if (!before) {
                LOG.warn("the logs wait for their seal: {}", e.getClass().getSimpleName());
            }
            return false;
        }
    }

    /** After the web server, so that what was answered last has its seal too. */
    @Override
    public void stop() {
        CountDownLatch own = end;
        if (own != null) {
            own.countDown();
            end = null;
            var _ = sealed(false);
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
