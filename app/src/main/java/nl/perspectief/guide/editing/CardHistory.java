package nl.perspectief.guide.editing;

import java.util.List;
import java.util.Optional;

/**
 * All that was proposed for one card.
 *
 * @param proposals the latest first
 */
public record CardHistory(String slug, List<Proposal> proposals) {
    public CardHistory {
        proposals = List.copyOf(proposals);
    }

    /** How a version stands now. */
    public enum State {
        OPEN,
        IN_FORCE,
        BEFORE,
        REFUSED,
        WITHDRAWN,
        /** Another was proposed in its place before anybody answered. */
        PASSED
    }

    /** The number of the latest; 0 when nobody proposed anything. */
    public int latest() {
        return proposals.isEmpty() ? 0 : proposals.getFirst().number();
    }

    /** The latest, when nobody answered it: what came before it is passed. */
    public Optional<Proposal> open() {
        return proposals.stream().limit(1).filter(one -> one.answer() == null).findFirst();
    }

    /** What lies over the file; none when the file is in force. */
    public Optional<Proposal> inForce() {
        return proposals.stream().filter(Proposal::agreed).findFirst();
    }

    public Optional<Proposal> version(int number) {
        return proposals.stream().filter(one -> one.number() == number).findFirst();
    }

    public State state(Proposal one) {
        Proposal.Answer answer = one.answer();
        if (answer == null) {
            return one.number() == latest() ? State.OPEN : State.PASSED;
        }
        return switch (answer.outcome()) {
            case AGREED -> inForce().filter(one::equals).isPresent() ? State.IN_FORCE : State.BEFORE;
            case REFUSED -> State.REFUSED;
            case WITHDRAWN -> State.WITHDRAWN;
        };
    }
}
