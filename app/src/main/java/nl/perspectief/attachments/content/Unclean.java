package nl.perspectief.attachments.content;

import java.io.IOException;

/** A file that cannot be made anew, thrown from deep within a reader and caught by {@link Cleaning}. */
final class Unclean extends IOException {
    private static final long serialVersionUID = 1L;

    private final Cleaned.Why why;

    Unclean(Cleaned.Why why) {
        super(why.name());
        this.why = why;
    }

    Cleaned.Why why() {
        return why;
    }
}
