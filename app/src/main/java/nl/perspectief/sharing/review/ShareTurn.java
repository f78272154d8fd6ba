package nl.perspectief.sharing.review;

import java.time.Instant;
import java.util.List;
import nl.perspectief.sharing.disclosure.Disclosure;

/**
 * What a review made of a share that was otherwise before.
 *
 * @param lapsed the conditions for want of which it ended or rests, by their ids in the covenant
 */
public record ShareTurn(Disclosure share, Outcome outcome, List<String> lapsed, Instant at) {
    /** Names of the outcomes, as they are kept. */
    public enum Outcome {
        ENDED,
        RESTS,
        RESUMED
    }

    public ShareTurn {
        lapsed = List.copyOf(lapsed);
    }
}
