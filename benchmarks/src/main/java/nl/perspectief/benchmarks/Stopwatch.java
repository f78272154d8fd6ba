package nl.perspectief.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.Callable;

/** The middle of several measurements, after one or more that do not count; of few when each takes long. */
final class Stopwatch {
    private static final int TIMES = 7;
    private static final int WARMING = 4;
    private static final double LONG = 1_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Milliseconds by the wall clock, of processor time of this thread, and of that the first time. */
    record Measured(double wall, double processor, double first) {}

    private Stopwatch() {}

    /** The middle ones of some runs after a few that only warm up. */
    static Measured measured(Callable<?> work) {
        double first = processor(work);
        for (int i = 1; i < WARMING; i++) {
            once(work);
        }
        double[] processor = new double[TIMES];
        double[] wall = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            processor[i] = processor(work);
            wall[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(processor);
        Arrays.sort(wall);
        return new Measured(wall[TIMES / 2], processor[TIMES / 2], first);
    }

    private static double processor(Callable<?> work) {
        long begin = THREADS.getCurrentThreadCpuTime();
        once(work);
        return (THREADS.getCurrentThreadCpuTime() - begin) / 1e6;
    }

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

    /** The middle of each of two in milliseconds, measured in turn, so that what else the machine does meets both. */
    static double[] inTurn(Callable<?> one, Callable<?> other) {
        double[][] measured = new double[2][2 * TIMES + 1];
        for (int i = 0; i < WARMING; i++) {
            once(one);
            once(other);
        }
        for (int i = 0; i < measured[0].length; i++) {
            measured[0][i] = once(one);
            measured[1][i] = once(other);
        }
        Arrays.sort(measured[0]);
        Arrays.sort(measured[1]);
        return new double[] {measured[0][TIMES], measured[1][TIMES]};
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
