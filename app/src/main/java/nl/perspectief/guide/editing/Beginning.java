package nl.perspectief.guide.editing;

import java.util.Optional;

/**
 * What somebody who edits a card begins with.
 *
 * @param waits what is proposed and open; whoever proposes puts it aside
 * @param from which of the two this is
 * @param choice whether there is one: the card is read already, and another text waits
 */
public record Beginning(CardPair cards, Optional<Proposal> waits, From from, boolean choice) {
    public Beginning {
        choice = choice && waits.isPresent();
    }

    /** The two that there can be. */
    public enum From {
        IN_FORCE,
        PROPOSAL
    }
}
