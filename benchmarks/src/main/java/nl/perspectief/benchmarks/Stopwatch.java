package nl.perspectief.benchmarks;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** The middle of several measurements, after one or more that do not count; of few when each takes long. */
final class Stopwatch {
    private static final int TIMES = 7;
    private static final double LONG = 1_000;

    private Stopwatch() {}

    /** Milliseconds by the wall clock. */
    static double of(Callable<?> work) {
        double first = once(work);
        int times = first > LONG ? 1 : TIMES;
        for (int i = 1; i < times; i++) {
            once(work);
        }
        double[] measured = new double[times];
        for (int i = 0; i < times; i++) {
            measured[i] = once(work);
        }
        Arrays.sort(measured);
        return measured[times / 2];
    }

    private static double once(Callable<?> work) {
        long start = System.nanoTime();
        try {
            work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
