package nl.perspectief.covenant.authzen;

import java.util.List;
import nl.perspectief.covenant.CompiledCovenant;
import nl.perspectief.covenant.Condition;
import nl.perspectief.covenant.KnownFacts;

/**
 * Reads the object that says which conditions are true and which are not. Whoever asks often names them in the same order
 * and mostly finds them true; such stretches are compared and not read. For one thread.
 */
final class Claims {
    private final Lexicon names;
    private final ClaimOrder order;

    Claims(CompiledCovenant covenant) {
        List<String> ids =
                covenant.covenant().conditions().stream().map(Condition::id).toList();
        this.names = new Lexicon(ids);
        this.order = new ClaimOrder(ids, covenant);
    }

    /**
     * Notes what is said there of conditions of the covenant. @return what is after it, or {@link Eights#NOWHERE} when it
     * names a condition twice, or something that is none, or is no such object
     */
    int read(byte[] bytes, int start, KnownFacts facts) {
        int at = Eights.skip(bytes, start);
        if (bytes[at] != '{') {
            return Eights.NOWHERE;
        }
        at = Eights.skip(bytes, at + 1);
        if (bytes[at] == '}') {
            return at + 1;
        }
        int place = 0;
        while (true) {
            int next = order.passed(bytes, at, place);
            if (next > place) {
                if (!facts.hold(order.before(place), order.before(next))) {
                    return Eights.NOWHERE;
                }
                at = Eights.skip(bytes, at + order.distance(place, next));
            }
            place = named(bytes, at, next);
            if (place < 0) {
                return Eights.NOWHERE;
            }
            int colon = Eights.skip(bytes, at + order.width(place));
            if (bytes[colon] != ':') {
                return Eights.NOWHERE;
            }
            at = Eights.skip(bytes, colon + 1);
            int truth = Eights.truth(bytes, at);
            if (truth == 0 || !facts.learn(order.condition(place), truth == Eights.TRUE)) {
                return Eights.NOWHERE;
            }
            place++;
            at = Eights.skip(bytes, at + truth);
            if (bytes[at] != ',') {
                return bytes[at] == '}' ? at + 1 : Eights.NOWHERE;
            }
            at = Eights.skip(bytes, at + 1);
        }
    }

    /** The place in the order of the name that stands there. @param guess where it is likely to be */
    private int named(byte[] bytes, int at, int guess) {
        if (order.stands(guess, bytes, at)) {
            return guess;
        }
        if (order.stands(guess + 1, bytes, at)) {
            return guess + 1;
        }
        int end = bytes[at] == '"' ? Eights.quote(bytes, at + 1) : Eights.NOWHERE;
        int name = end < 0 ? Lexicon.NONE : names.of(bytes, at + 1, end - at - 1);
        return name < 0 ? Eights.NOWHERE : order.placeOf(name, guess);
    }
}
