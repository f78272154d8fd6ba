package nl.perspectief.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Many at once, each doing the same again and again for a while. @param sorted how long each took, in nanoseconds */
record Crowd(long[] sorted, double seconds) {
    /** What one of them does. */
    interface Worker extends AutoCloseable {
        void once() throws Exception;

        @Override
        void close() throws Exception;
    }

    /** @param workers makes one for each of them */
    static Crowd of(int size, Duration length, Callable<Worker> workers) {
        try (ExecutorService threads = Executors.newFixedThreadPool(size)) {
            long begin = System.nanoTime();
            List<Future<long[]>> all = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                all.add(threads.submit(() -> work(workers, begin + length.toNanos())));
            }
            LongStream times = LongStream.empty();
            for (Future<long[]> one : all) {
                times = LongStream.concat(times, Arrays.stream(one.get()));
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Crowd(times.sorted().toArray(), seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("measuring failed", e.getCause());
        }
    }

    private static long[] work(Callable<Worker> workers, long end) throws Exception {
        long[] times = new long[1 << 12];
        int count = 0;
        try (Worker worker = workers.call()) {
            for (long before = System.nanoTime(); before < end; ) {
                worker.once();
                long after = System.nanoTime();
                times = count == times.length ? Arrays.copyOf(times, 2 * count) : times;
                times[count++] = after - before;
                before = after;
            }
        }
        return Arrays.copyOf(times, count);
    }

    double perSecond() {
        return sorted.length / seconds;
    }

    double millis(double percent) {
        int rank = Math.max(1, (int) Math.ceil(percent / 100 * sorted.length));
        return sorted.length == 0 ? Double.NaN : sorted[rank - 1] / 1e6;
    }
}
