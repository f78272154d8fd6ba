package nl.perspectief.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** How long a page took, in nanoseconds from the question to the last byte of the answer. */
record Times(int status, int bytes, List<Long> sorted) {
    private static final int WARM_UPS = 30;
    private static final int MOST = 300;
    private static final Duration LONGEST = Duration.ofSeconds(15);

    /** Asks one page again and again, bounded in count and in time. The first other status than 200 ends it. */
    static Times of(Browser browser, String path) throws IOException {
        List<Long> times = new ArrayList<>();
        long end = System.nanoTime() + LONGEST.toNanos();
        Browser.Answer answer = browser.get(path);
        for (int i = 0; i < WARM_UPS + MOST && System.nanoTime() < end && answer.status() == 200; i++) {
            long begin = System.nanoTime();
            answer = browser.get(path);
            if (i >= WARM_UPS) {
                times.add(System.nanoTime() - begin);
            }
        }
        Collections.sort(times);
        return new Times(answer.status(), answer.bytes(), List.copyOf(times));
    }

    /** Asks one page every so often, as long as it takes, whatever comes; the status is the last one that was not 200. */
    static Times paced(Browser browser, String path, Duration pause, Duration total) throws IOException {
        List<Long> times = new ArrayList<>();
        long end = System.nanoTime() + total.toNanos();
        int status = 200;
        int bytes = 0;
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            Browser.Answer answer = browser.get(path);
            times.add(System.nanoTime() - begin);
            status = answer.status() == 200 ? status : answer.status();
            bytes = answer.bytes();
            LockSupport.parkNanos(pause.toNanos());
        }
        Collections.sort(times);
        return new Times(status, bytes, List.copyOf(times));
    }

    /** In milliseconds; nothing was measured when there is nothing to divide. */
    double millis(int percent) {
        int rank = Math.max(1, (int) Math.ceil(percent / 100.0 * sorted.size()));
        return sorted.isEmpty() ? Double.NaN : sorted.get(rank - 1) / 1e6;
    }

    /** In milliseconds; a dash when nothing was measured. */
    String percentile(int percent) {
        if (sorted.isEmpty()) {
            return "–";
        }
        return "%.1f".formatted(millis(percent));
    }
}
