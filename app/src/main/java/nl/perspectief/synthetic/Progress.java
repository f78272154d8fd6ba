package nl.perspectief.synthetic;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How far it is and how fast it goes, on a line every few seconds. */
final class Progress {
    private static final long EVERY = Duration.ofSeconds(5).toNanos();

    final AtomicInteger signals = new AtomicInteger();
    final AtomicInteger referrals = new AtomicInteger();
    final AtomicInteger withheld = new AtomicInteger();
    final AtomicInteger cases = new AtomicInteger();

    private final PrintStream out;
    private final long begun = System.nanoTime();
    private final AtomicLong next = new AtomicLong(begun + EVERY);

    Progress(PrintStream out) {
        this.out = out;
    }

    void perhaps() {
        long due = next.get();
        if (System.nanoTime() > due && next.compareAndSet(due, due + EVERY)) {
            out.println(line());
        }
    }

    String line() {
        double seconds = (System.nanoTime() - begun) / 1e9;
        return "%.0f s: %d signalen (%.0f per seconde), %d aanmeldingen, %d tegengehouden, %d casussen (%.0f per seconde)"
                .formatted(
                        seconds,
                        signals.get(),
                        signals.get() / seconds,
                        referrals.get(),
                        withheld.get(),
                        cases.get(),
                        cases.get() / seconds);
    }
}
