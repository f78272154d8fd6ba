package nl.perspectief.organisations.web;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Somebody who left before the answer: nobody is there to tell, and nothing is wrong here. Taken for a mistake of ours it
 * would be answered with the page for mistakes, which goes wrong in the same way, with a stack trace for each.
 */
final class Leaving {
    private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);

    private Leaving() {}

    /** Sending what was made already. */
    @FunctionalInterface
    interface Answer {
        void send() throws IOException;
    }

    static void unheard(Answer answer) {
        try {
            answer.send();
        } catch (IOException e) {
            LOG.debug("an answer was not heard", e);
        }
    }
}
