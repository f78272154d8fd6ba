package nl.perspectief.benchmarks;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** The middle of several measurements of the wall clock, after some that do not count. */
final class Stopwatch {
    private static final int TIMES = 7;

    private Stopwatch() {}

    /** Milliseconds. */
    static double of(Callable<?> work) {
        double[] times = new double[TIMES];
        try {
            for (int i = 0; i < 3; i++) {
                work.call();
            }
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                work.call();
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        Arrays.sort(times);
        return times[TIMES / 2];
    }
}
