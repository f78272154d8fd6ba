package nl.perspectief.audit.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the log of the installation. What lets somebody in is written at once: no login without its line. All else is
 * written by one thread, so that whoever is refused waits for nothing, holds nobody up, and keeps no transaction open.
 */
@Component
public class SecurityTrail implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SecurityTrail.class);
    private static final int WAITING = 5_000;
    private static final int TOGETHER = 200;
    private static final long PAUSE = 1_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final JdbcSecurityEvents events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Flood flood = new Flood();
    private final BlockingQueue<Noted> waiting = new LinkedBlockingQueue<>(WAITING);
    private final AtomicInteger lost = new AtomicInteger();
    private volatile @Nullable Thread writer;
    private volatile boolean running;

    SecurityTrail(JdbcSecurityEvents events, PlatformTransactionManager transactions, Clock clock) {
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @param times none only wakes the writer */
    private record Noted(SecurityEvent event, Instant at, int times) {}

    /** Writes the line before it returns; within a transaction of others it is noted instead. */
    public void write(SecurityEvent event) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            note(event);
        } else {
            write(List.of(new Noted(event, clock.instant(), 1)));
        }
    }

    /** Has the line written soon, or counts it when there are very many. Never waits and never fails. */
    public void note(SecurityEvent event) {
        if (flood.admits(event)) {
            queue(new Noted(event, clock.instant(), 1));
        }
    }

    private void queue(Noted noted) {
        if (!waiting.offer(noted)) {
            lost.updateAndGet(before -> before == Integer.MAX_VALUE ? before : before + 1);
        }
    }

    private void write(List<Noted> together) {
        transaction.executeWithoutResult(_ -> together.stream()
                .filter(noted -> noted.times() > 0)
                .forEach(noted -> events.add(noted.event(), noted.at(), noted.times())));
    }

    @Override
    public void start() {
        running = true;
        writer = Thread.ofVirtual().name("security-trail").start(this::writing);
    }

    private void writing() {
        Instant minute = clock.instant();
        try {
            while (running || !waiting.isEmpty()) {
                if (clock.instant().isAfter(minute.plus(MINUTE))) {
                    minute = clock.instant();
                    count();
                }
                Noted first = waiting.poll(PAUSE, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Noted> together = new ArrayList<>(List.of(first));
                    waiting.drainTo(together, TOGETHER);
                    keepTrying(together);
                }
            }
        } catch (InterruptedException _) {
            LOG.warn("the log of the installation is no longer written");
        }
    }

    /** A database that is away for a while costs no line, as long as the queue holds what happens meanwhile. */
    private void keepTrying(List<Noted> together) throws InterruptedException {
        while (true) {
            try {
                write(together);
                return;
            } catch (DataIntegrityViolationException e) {
                oneByOne(together, e);
                return;
            } catch (RuntimeException e) {
                LOG.warn(
                        "the log of the installation waits for its database: {}",
                        e.getClass().getSimpleName());
                if (!running) {
                    return;
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    /** A line that the table refuses is a bug, and must not keep the others from being written. */
    private void oneByOne(List<Noted> together, DataIntegrityViolationException refused) throws InterruptedException {
        if (together.size() == 1) {
            LOG.error(
                    "a line of the log of the installation was refused: {}",
                    together.getFirst().event(),
                    refused);
            return;
        }
        for (Noted noted : together) {
            keepTrying(List.of(noted));
        }
    }

    /** Writes what was only counted in the minute that is over. */
    void count() {
        flood.next().forEach(count -> queue(new Noted(count.event(), clock.instant(), count.times())));
        int gone = lost.getAndSet(0);
        if (gone > 0) {
            queue(new Noted(SecurityEvent.of(SecurityCode.EVENTS_LOST, null, Origin.NOWHERE), clock.instant(), gone));
        }
    }

    /** Stops after the web server did, and writes what still waits. */
    @Override
    public void stop() {
        count();
        running = false;
        queue(new Noted(SecurityEvent.of(SecurityCode.EVENTS_LOST, null, Origin.NOWHERE), clock.instant(), 0));
        Thread thread = writer;
        if (thread != null) {
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
