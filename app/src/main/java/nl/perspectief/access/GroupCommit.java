package nl.perspectief.access;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Lets callers that come at the same time share one commit. Whoever comes when nobody commits does so for all who wait, in
 * order; who comes meanwhile waits, and the first of those goes next. Alone one pays nothing for it. Thread-safe.
 *
 * @param <W> what one caller wants written
 * @param <R> what the commit says to all of its callers
 */
final class GroupCommit<W, R> {
    /** Some four groups: who comes after that would wait long, and can better ask again. */
    static final int MOST_WAITING = 512;

    private static final int TOGETHER = 128;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Place<W, R>> waiting = new ArrayDeque<>();
    private final Function<List<W>, R> commit;
    private boolean busy;

    /** @param commit writes all of them durably, or none and throws */
    GroupCommit(Function<List<W>, R> commit) {
        this.commit = commit;
    }

    private static final class Place<W, R> {
        private final W work;
        private final Thread thread = Thread.currentThread();
        private volatile boolean leads;
        private volatile boolean done;
        private @Nullable R result;
        private @Nullable RuntimeException failure;

        Place(W work) {
            this.work = work;
        }

        void tell(@Nullable R said, @Nullable RuntimeException failed) {
            result = said;
            failure = failed;
            done = true;
            LockSupport.unpark(thread);
        }

        void lead() {
            leads = true;
            LockSupport.unpark(thread);
        }

        R result() {
            if (failure != null) {
                throw failure;
            }
            return java.util.Objects.requireNonNull(result);
        }
    }

    /**
     * Returns when it is durable.
     *
     * @throws TooBusy when too many wait
     */
    R write(W work) {
        Place<W, R> own = new Place<>(work);
        if (!enter(own)) {
            await(own);
        }
        if (!own.done) {
            try {
                commit(next());
            } finally {
                leave();
            }
        }
        return own.result();
    }

    /** An interrupt does not end it, because the answer may be durable already; it is kept for who asked. */
    private void await(Place<W, R> own) {
        boolean interrupted = false;
        while (!own.done && !own.leads) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** @return whether it is its turn at once */
    private boolean enter(Place<W, R> own) {
        lock.lock();
        try {
            if (waiting.size() >= MOST_WAITING) {
                throw new TooBusy();
            }
            waiting.add(own);
            boolean first = !busy;
            busy = true;
            return first;
        } finally {
            lock.unlock();
        }
    }

    /** The first who wait; who leads is the first of them. */
    private List<Place<W, R>> next() {
        lock.lock();
        try {
            List<Place<W, R>> group = new ArrayList<>();
            while (group.size() < TOGETHER && !waiting.isEmpty()) {
                group.add(waiting.remove());
            }
            return group;
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            Place<W, R> next = waiting.peek();
            if (next == null) {
                busy = false;
            } else {
                next.lead();
            }
        } finally {
            lock.unlock();
        }
    }

    /** What the database refuses for its content must not take the others with it. */
    private void commit(List<Place<W, R>> group) {
        try {
            R said = commit.apply(group.stream().map(place -> place.work).toList());
            group.forEach(place -> place.tell(said, null));
        } catch (DataIntegrityViolationException e) {
            if (group.size() == 1) {
                group.getFirst().tell(null, e);
            } else {
                group.forEach(place -> commit(List.of(place)));
            }
        } catch (RuntimeException e) {
            group.forEach(place -> place.tell(null, e));
        } catch (Error e) {
            group.forEach(place -> place.tell(null, new IllegalStateException("the commit broke off", e)));
            throw e;
        }
    }
}
