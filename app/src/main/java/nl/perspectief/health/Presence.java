package nl.perspectief.health;

import org.springframework.stereotype.Component;

/** Whether the database answers, as {@link DatabaseWatch} last saw it; until it looks, the database counts as present. */
@Component
final class Presence {
    private boolean here = true;

    synchronized boolean away() {
        return !here;
    }

    synchronized void becomes(boolean present) {
        here = present;
        notifyAll();
    }

    /** Waits until the database answers. */
    synchronized void await() throws InterruptedException {
        while (!here) {
            wait();
        }
    }
}
