package nl.perspectief.attachments.content;

import java.time.Duration;

/** When looking into a file has to end, whatever stands in it. Who reads asks it at each step. */
final class Until {
    private final long end;

    private Until(long end) {
        this.end = end;
    }

    static Until in(Duration most) {
        return new Until(System.nanoTime() + most.toNanos());
    }

    boolean over() {
        return System.nanoTime() - end >= 0;
    }

    /** @throws Unclean when it is over */
    void demandTime() throws Unclean {
        if (over()) {
            throw new Unclean(Cleaned.Why.TAKES_TOO_LONG);
        }
    }
}
